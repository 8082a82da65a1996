import type { Sql } from '../database/index.ts';

const keptDays = 30;
/** Rows of one statement, so that none holds locks for long. */
const batch = 10_000;

/** Deletes what is older than the history is kept. */
export async function sweepHistory(system: Sql): Promise<void> {
  for (const table of ['platform.operation_usage', 'platform.operation_refusal']) {
    for (let deleted = batch; deleted === batch; ) {
      const result = await system.unsafe(
        `delete from ${table} where ctid = any (array(
          select ctid from ${table} where hour < now() - make_interval(days => ${keptDays}) limit ${batch}))`,
      );
      deleted = result.count;
    }
  }
  await system`delete from platform.operation where last_seen_at < now() - make_interval(days => ${keptDays})`;
}
