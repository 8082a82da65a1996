import type { Database } from '../database/index.ts';

/** How the queue does, for health and the doctor. */
export interface QueueStats {
  /** Jobs that are due and wait for a worker. */
  depth: number;
  /** How long the oldest of them has waited; 0 when none waits. */
  oldestAgeSeconds: number;
  /** Jobs that are being run. */
  running: number;
  /** Jobs for later: delays and next attempts. */
  scheduled: number;
  /** Jobs whose attempts are used up. */
  failed: number;
}

export async function queueStats(database: Pick<Database, 'system'>): Promise<QueueStats> {
  const rows = await database.system<QueueStats[]>`
    select
      (count(*) filter (where due))::int as depth,
      coalesce(extract(epoch from now() - min(run_at) filter (where due)), 0)::float8 as "oldestAgeSeconds",
      (count(*) filter (where locked_at is not null))::int as running,
      (count(*) filter (where is_available and not due))::int as scheduled,
      (count(*) filter (where locked_at is null and attempts >= max_attempts))::int as failed
    from (select *, is_available and run_at <= now() as due from graphile_worker._private_jobs) jobs`;
  const stats = rows[0];
  if (stats === undefined) throw new Error('The queue gave no figures.');
  return stats;
}
