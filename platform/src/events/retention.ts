import type { Database } from '../database/index.ts';

/** How long events are kept. */
export const retentionDays = 400;

/**
 * Keeps the log's tables in order: ends the open range and begins a new one, drops ranges past retention, clears old
 * rows of the access lane. Called once a day. Two processes may call it at once: only one cuts.
 */
export async function maintainEvents(
  database: Database,
  options: { days?: number; lead?: number } = {},
): Promise<{ cut: boolean; dropped: number }> {
  const { system } = database;
  await system`delete from platform.access_event where occurred_at < now() - interval '1 hour'`;
  const cut = await cutEvents(database, options.lead ?? 100_000);
  const rows = await system<{ dropped: number }[]>`
    select platform.drop_events(make_interval(days => ${options.days ?? retentionDays})) as dropped`;
  return { cut, dropped: rows[0]?.dropped ?? 0 };
}

/** Ends the open range `lead` numbers ahead. False if it holds nothing yet, or another process is at it. */
async function cutEvents({ system }: Database, lead: number): Promise<boolean> {
  const connection = await system.reserve();
  try {
    const locked = await connection<{ locked: boolean }[]>`
      select pg_try_advisory_lock(hashtext('platform.events cut')) as locked`;
    if (locked[0]?.locked !== true) return false;
    try {
      const promised = await connection<{ cut: string | null }[]>`select platform.promise_event_cut(${lead}) as cut`;
      const cut = promised[0]?.cut ?? null;
      if (cut === null) return false;
      await connection`select platform.prove_event_cut()`;
      await connection`select platform.finish_event_cut(${cut})`;
      return true;
    } catch (error) {
      await connection`select platform.abandon_event_cut()`;
      throw error;
    } finally {
      await connection`select pg_advisory_unlock(hashtext('platform.events cut'))`;
    }
  } finally {
    connection.release();
  }
}
