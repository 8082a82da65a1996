import { type RowScope, withinRows } from '@guardian/platform/access';
import type { Db } from '@guardian/platform/database';
import { sql } from 'drizzle-orm';
import { contact } from '../contacts/index.ts';

export interface DailyCount {
  /** Days since the first of the history, from 0. */
  day: number;
  count: number;
}

/**
 * New contacts within the scope of each whole day in UTC, the oldest first, up to yesterday: at most `days` of them, from the day of the
 * first contact on. Days without a new contact are 0.
 */
export async function contactsByDay(
  db: Db,
  organizationId: string,
  scope: RowScope,
  days: number,
): Promise<DailyCount[]> {
  const within = withinRows(scope, contact) ?? sql`true`;
  const rows = (await db.execute(sql`
    with today as (select date_trunc('day', now(), 'UTC') as start),
    history as (
      select greatest(date_trunc('day', min(created_at), 'UTC'), (select start from today) - make_interval(days => ${days})) as start
      from insights.contact where organization_id = ${organizationId} and ${within} having count(*) > 0
    ), counted as (
      select date_trunc('day', created_at, 'UTC') as day, count(*)::int as count
      from insights.contact
      where organization_id = ${organizationId} and ${within}
        and created_at >= (select start from history) and created_at < (select start from today)
      group by 1
    )
    select (row_number() over (order by day) - 1)::int as day, coalesce(counted.count, 0) as count
    from generate_series((select start from history), (select start from today) - interval '1 day', interval '1 day') as day
    left join counted using (day)
    order by day`)) as unknown as DailyCount[]; // drizzle's proxy driver types raw rows as unknown
  return [...rows];
}
