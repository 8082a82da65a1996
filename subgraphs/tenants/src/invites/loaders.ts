import { invitesByIds } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';

export const inviteLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const invites = new Map((await invitesByIds(ctx.db, ctx.organizationId, ids)).map((invite) => [invite.id, invite]));
  return ids.map((id) => invites.get(id) ?? null);
});
