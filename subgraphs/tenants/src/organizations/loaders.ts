import { requestLoader } from '@guardian/platform/subgraph';
import { findOrganization } from './queries.ts';

/** The organization of the request; null for every other id. */
export const organizationLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const own = await findOrganization(ctx.db, ctx.organizationId);
  return ids.map((id) => (own?.id === id ? own : null));
});
