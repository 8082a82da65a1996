import type { TaskList } from 'graphile-worker';
import type { Runtime } from '../subgraph/index.ts';
import type { Job } from './job.ts';

// biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own; the queue stores it as JSON.
export type AnyJob = Job<any>;

/** The jobs as graphile-worker runs them: with the runtime, and with their failures in the log. */
export function taskList(runtime: Runtime, jobs: AnyJob[]): TaskList {
  return Object.fromEntries(jobs.map((job) => [job.name, taskOf(runtime, job)]));
}

function taskOf(runtime: Runtime, job: AnyJob): TaskList[string] {
  return async (payload, { job: row, abortSignal }) => {
    const log = runtime.log.child({ job: job.name, jobId: row.id });
    const { attempts: attempt, max_attempts: maxAttempts } = row;
    try {
      await job.run(payload, { database: runtime.database, runtime, log, attempt, maxAttempts, signal: abortSignal });
    } catch (error) {
      if (attempt < maxAttempts) log.warn({ err: error, attempt, maxAttempts }, 'The job failed; trying again.');
      else log.error({ err: error, attempt, maxAttempts }, 'The job failed for good.');
      throw error;
    }
  };
}
