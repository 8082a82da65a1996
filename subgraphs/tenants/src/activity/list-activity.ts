import { badInput } from '@guardian/platform/errors';
import { type EventFilter, listEvents, type StoredEvent } from '@guardian/platform/events';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export type ActivityPage = Connection<StoredEvent>;

const mostTypes = 100;

/** The event log of the organization, the newest first. */
export async function listActivity(
  ctx: OrganizationContext,
  args: PageArguments,
  filter: EventFilter,
): Promise<ActivityPage> {
  const page = pageOf('activity', args);
  if ((filter.types?.length ?? 0) > mostTypes) {
    throw badInput(`Name at most ${mostTypes} types, or prefixes such as "contact.*".`, { argument: 'filter' });
  }
  const before = page.after === null ? null : String(page.after[0]);
  if (before !== null && !/^\d{1,18}$/.test(before)) {
    throw badInput('The "after" cursor does not belong to this list.', { argument: 'after' });
  }
  return connection({
    sort: 'activity',
    page,
    rows: await listEvents(ctx.db, ctx.organizationId, filter, { before, limit: page.first + 1 }),
    keyOf: (event) => [String(event.seq)],
  });
}
