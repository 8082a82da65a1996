import type { Runtime } from '../subgraph/index.ts';
import { reactAgain, registerReactions, startDispatcher } from './dispatcher.ts';
import type { Job, Reaction } from './job.ts';
import { keepRunning } from './keep-running.ts';
import { startRunner } from './runner.ts';
import { taskList } from './task-list.ts';
import { upkeepJobs, upkeepSchedules } from './upkeep.ts';

export interface WorkersOptions {
  // biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own; the queue stores it as JSON.
  jobs: Job<any>[];
  reactions: Reaction[];
  /** Jobs that run at the same time in this process. */
  concurrency?: number;
}

export interface Workers {
  /** Takes no more jobs, waits for those that run, at most some seconds; what can't end is run again elsewhere. */
  stop(): Promise<void>;
}

/**
 * Runs jobs of the queue, makes jobs of events, gives back the jobs of workers that died, and keeps the installation's
 * own tables in order.
 */
export async function startWorkers(runtime: Runtime, options: WorkersOptions): Promise<Workers> {
  const { database, eventLog, log } = runtime;
  registerReactions(options.reactions);
  const tasks = taskList(runtime, [...options.jobs, ...upkeepJobs, reactAgain]);
  const dispatcher = startDispatcher({ database, eventLog, reactions: options.reactions, log });
  const queue = await keepRunning(() => startRunner(runtime, tasks, options.concurrency ?? 10), log);
  const schedules = await Promise.all(upkeepSchedules.map((service) => service.start(runtime)));
  return {
    async stop() {
      await Promise.all(schedules.map((service) => service.stop()));
      await dispatcher.stop();
      await queue.stop();
    },
  };
}
