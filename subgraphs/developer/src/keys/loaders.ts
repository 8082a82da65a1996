import { apiKeysByIds } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';

/** API keys of the organization by id; null for one that is not there. */
export const apiKeyLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await apiKeysByIds(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});
