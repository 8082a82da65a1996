import { grantsByIds } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';

export const grantLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const grants = new Map((await grantsByIds(ctx.db, ctx.organizationId, ids)).map((grant) => [grant.id, grant]));
  return ids.map((id) => grants.get(id) ?? null);
});
