import { actorsByIds } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';

/** Principals of the organization, also those that have ended: who did something is shown for ever. */
export const actorLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const actors = new Map((await actorsByIds(ctx.db, ctx.organizationId, ids)).map((actor) => [actor.id, actor]));
  return ids.map((id) => actors.get(id) ?? null);
});
