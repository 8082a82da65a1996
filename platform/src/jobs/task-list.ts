import type { TaskList } from 'graphile-worker';
import type { Runtime } from '../subgraph/index.ts';
import { consumerSpan } from '../telemetry/index.ts';
import { causeOf, type JobCause } from './cause.ts';
import type { Job } from './job.ts';

// biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own; the queue stores it as JSON.
export type AnyJob = Job<any>;

/** The jobs as graphile-worker runs them: with the runtime, and with their failures in the log. */
export function taskList(runtime: Runtime, jobs: AnyJob[]): TaskList {
  return Object.fromEntries(jobs.map((job) => [job.name, taskOf(runtime, job)]));
}

/** How long a job of an organization of another region waits until it is looked at again. Milliseconds. */
const elsewherePause = 10 * 60_000;

function taskOf(runtime: Runtime, job: AnyJob): TaskList[string] {
  return async (stored, { job: row, abortSignal }) => {
    const { payload, cause } = causeOf(stored);
    const log = runtime.log.child({ job: job.name, jobId: row.id });
    const { attempts: attempt, max_attempts: maxAttempts } = row;
    try {
      if (!(await isServed(runtime, payload))) {
        // It may be ours again, so it is kept; a failure would count as one of its attempts.
        const runAt = new Date(Date.now() + elsewherePause);
        const again = { name: job.name, payload, runAt, maxAttempts, cause };
        return await runtime.jobs.enqueue([row.key === null ? again : { ...again, key: row.key }]);
      }
      const context = { database: runtime.database, runtime, log, attempt, maxAttempts, signal: abortSignal };
      await consumerSpan(`job ${job.name}`, cause.traceparent, attributesOf(cause, attempt), () =>
        job.run(payload, context),
      );
    } catch (error) {
      if (attempt < maxAttempts) log.warn({ err: error, attempt, maxAttempts }, 'The job failed; trying again.');
      else log.error({ err: error, attempt, maxAttempts }, 'The job failed for good.');
      throw error;
    }
  };
}

function attributesOf({ requestId }: JobCause, attempt: number): Record<string, string | number> {
  return { 'guardian.job.attempt': attempt, ...(requestId === undefined ? {} : { 'guardian.request_id': requestId }) };
}

/** Work on an organization's data names it in its payload. */
async function isServed({ access }: Runtime, payload: unknown): Promise<boolean> {
  const { organizationId } = (payload ?? {}) as { organizationId?: unknown };
  return typeof organizationId !== 'string' || access.entry.serves(organizationId);
}
