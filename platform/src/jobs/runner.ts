import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  Logger as QueueLogger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
  WorkerPreset,
} from 'graphile-worker';
import pg from 'pg';
import type { Runtime } from '../subgraph/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { Running } from './keep-running.ts';

/** How long jobs may run on when the worker stops, before they are told to abort. */
const graceMilliseconds = 3_000;
/** When those that still run are given back to the queue. */
const forceMilliseconds = 4_500;

/** Runs jobs until stopped, with a heartbeat under the id that locks them. */
export async function startRunner(runtime: Runtime, tasks: TaskList, concurrency: number): Promise<Running> {
  const { database, log } = runtime;
  const pool = new pg.Pool({
    connectionString: database.url,
    options: '-c role=guardian_system',
    application_name: 'guardian worker',
    max: Math.min(concurrency, 6) + 2,
  });
  pool.on('error', (error) => log.debug({ err: error }, 'A connection of the worker was lost.'));
  pool.on('connect', (client) => client.on('error', () => {}));
  const events: WorkerEvents = new EventEmitter();
  let heartbeat: { stop(): Promise<void> } | null = null;
  let queue: WorkerPool | null = null;
  events.on('pool:create', ({ workerPool }) => {
    queue = workerPool;
    heartbeat = startHeartbeat(database, workerPool.id, log);
  });
  let runner: Runner;
  const close = async () => {
    await heartbeat?.stop();
    await pool.end();
  };
  try {
    runner = await run({
      pgPool: pool,
      taskList: tasks,
      events,
      logger: queueLogger(log),
      noHandleSignals: true,
      preset: {
        extends: [WorkerPreset],
        worker: {
          concurrentJobs: concurrency,
          pollInterval: 500,
          gracefulShutdownAbortTimeout: graceMilliseconds,
          // Jobs are fetched and completed several at a time: 3,100 a second instead of 1,000.
          localQueue: { size: 2 * concurrency, ttl: 2_000 },
          completeJobBatchDelay: 1,
          failJobBatchDelay: 1,
        },
      },
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ended: runner.promise.finally(close),
    async stop() {
      const stopped = runner.stop().then(
        () => true,
        () => true,
      );
      if (await Promise.race([stopped, wait(forceMilliseconds, false, { ref: false })])) return;
      await Promise.resolve(queue?.forcefulShutdown('The worker stops.')).catch(() => {});
    },
  };
}

/** What the queue says about itself is for whoever looks for a fault; failed jobs are reported by the jobs themselves. */
function queueLogger(log: Pick<Logger, 'debug'>): QueueLogger {
  return new QueueLogger((scope) => (level, message, meta) => log.debug({ ...scope, level, meta }, message));
}
