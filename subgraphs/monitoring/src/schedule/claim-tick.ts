import type { Sql } from '@guardian/platform/database';

/**
 * Claims an interval for this process: of all the processes of the installation exactly one gets true, and a process
 * that dies leaves the next interval to another. Intervals are aligned to the database's clock.
 *
 * @param seconds Length of the interval.
 */
export async function claimTick(sql: Sql, name: string, seconds: number): Promise<boolean> {
  const claimed = await sql`
    insert into monitoring.tick (name, at)
    values (${name}, date_bin(make_interval(secs => ${seconds}), now(), 'epoch'))
    on conflict (name) do update set at = excluded.at where tick.at < excluded.at
    returning name`;
  return claimed.length > 0;
}
