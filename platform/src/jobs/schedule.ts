import { CronExpressionParser } from 'cron-parser';
import type { Database } from '../database/index.ts';
import type { ServiceDefinition } from '../subgraph/index.ts';
import { enqueueWith } from './enqueue.ts';
import type { JobSpec } from './job.ts';

export interface ScheduleDefinition {
  /** Unique in the installation. */
  name: string;
  /** Five or six fields, in UTC, e.g. `* * * * *` for every minute. */
  cron: string;
  /** The job of one firing; `at` is the time that the expression names. */
  job: (at: Date) => JobSpec;
}

/** Timers are set again at least this often, so that a clock that was put right counts. */
const longestWait = 30_000;

/**
 * A service that enqueues a job at the times of a cron expression. Any number of workers may run it: each time fires
 * once. After a pause the latest time that was missed fires once.
 */
export function schedule(definition: ScheduleDefinition): ServiceDefinition {
  return {
    name: `schedule ${definition.name}`,
    start({ database, log }) {
      let timer: NodeJS.Timeout;
      let running: Promise<unknown> = Promise.resolve();
      const tick = () => {
        running = fire(database, definition, new Date())
          .catch((error) => log.warn({ err: error, schedule: definition.name }, 'A schedule could not fire.'))
          .finally(arm);
      };
      let stopped = false;
      const arm = () => {
        if (stopped) return;
        const wait = nextTime(definition.cron, new Date()).getTime() - Date.now();
        timer = setTimeout(tick, Math.min(longestWait, Math.max(20, wait)));
      };
      tick();
      return {
        async stop() {
          stopped = true;
          clearTimeout(timer);
          await running;
        },
      };
    },
  };
}

/** Fires the latest time at or before `now`, unless someone did. True if it fired here. */
export async function fire(database: Database, { name, cron, job }: ScheduleDefinition, now: Date): Promise<boolean> {
  // The expression's times have no fractions, and `prev` is strictly before.
  const at = CronExpressionParser.parse(cron, { currentDate: new Date(now.getTime() + 1), tz: 'UTC' })
    .prev()
    .toDate();
  return database.system.begin(async (transaction) => {
    // The first time ever is only noted: a schedule begins when it is installed.
    const began = await transaction`
      insert into platform.schedule (name, last_at) values (${name}, ${at}) on conflict do nothing returning name`;
    if (began.length > 0) return false;
    const moved = await transaction`
      update platform.schedule set last_at = ${at} where name = ${name} and last_at < ${at} returning name`;
    if (moved.length === 0) return false;
    await enqueueWith(transaction, [{ key: `schedule:${name}`, ...job(at) }]);
    return true;
  });
}

/** The first time of the expression after `after`. Throws if the expression is malformed. */
export function nextTime(cron: string, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: 'UTC' }).next().toDate();
}
