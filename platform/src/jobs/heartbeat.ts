import { hostname } from 'node:os';
import type { Database } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';

const beatMilliseconds = 1_000;
/** A worker without a beat for so long counts as dead. Its jobs run again, at worst while it still does them. */
const deadSeconds = 5;

/**
 * Says each second that a worker is alive, and gives back the jobs of those who no longer say so: graphile-worker by
 * itself keeps the jobs of a killed worker locked for four hours.
 */
export function startHeartbeat(
  database: Database,
  workerId: string,
  log: Pick<Logger, 'warn'>,
): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const turn = async () => {
    await beat(database, workerId);
    const dead = await unlockDead(database);
    if (dead.length > 0) log.warn({ workers: dead }, 'Workers have died; their jobs run again.');
  };
  const timer = setInterval(() => {
    running = running.then(async () => {
      if (!stopped) await turn().catch((error) => log.warn({ err: error }, 'The heartbeat of the worker failed.'));
    });
  }, beatMilliseconds);
  running = turn().catch((error) => log.warn({ err: error }, 'The heartbeat of the worker failed.'));
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await database.system`delete from platform.worker where id = ${workerId}`.catch(() => {});
    },
  };
}

async function beat({ system }: Database, id: string): Promise<void> {
  await system`
    insert into platform.worker (id, host, pid) values (${id}, ${hostname()}, ${process.pid})
    on conflict (id) do update set beat_at = clock_timestamp()`;
}

/** Unlocks the jobs of workers without a fresh beat. Returns their ids. */
export async function unlockDead({ system }: Pick<Database, 'system'>): Promise<string[]> {
  const rows = await system<{ id: string }[]>`
    with locked as (
      select locked_by as id, locked_at from graphile_worker._private_jobs where locked_by is not null
      union all
      select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
    )
    select id from locked group by id
    having max(locked_at) < clock_timestamp() - make_interval(secs => ${deadSeconds})
      and not exists (
        select from platform.worker
        where worker.id = locked.id and beat_at > clock_timestamp() - make_interval(secs => ${deadSeconds}))`;
  const dead = rows.map(({ id }) => id);
  if (dead.length > 0) {
    await system`select graphile_worker.force_unlock_workers(${dead}::text[])`;
    await system`delete from platform.worker where beat_at < clock_timestamp() - interval '1 minute'`;
    await system`select pg_notify('jobs:insert', '{"count":10}')`;
  }
  return dead;
}
