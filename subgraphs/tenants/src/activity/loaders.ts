import { eventsAt } from '@guardian/platform/events';
import { requestLoader } from '@guardian/platform/subgraph';

/** Events of the organization by their position as text. */
export const activityEventLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const positions = ids.filter((id) => /^\d{1,18}$/.test(id));
  const found = await eventsAt(ctx.db, ctx.organizationId, positions);
  const events = new Map(found.map((event) => [String(event.seq), event]));
  return ids.map((id) => events.get(id) ?? null);
});
