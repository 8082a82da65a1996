import type { Database } from '../database/index.ts';
import type { StoredEvent } from '../events/index.ts';
import type { Runtime } from '../subgraph/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { JobCause } from './cause.ts';

/** Work that happens behind a request: at least once, possibly on another machine. */
export interface Job<P> {
  /** `<subgraph>.<verb>`, e.g. `workflows.advanceExecution`. */
  name: string;
  /** Attempts before the job counts as failed for good. */
  maxAttempts: number;
  /** Throwing means: again later, after a back-off. Must bear being run twice. */
  run(payload: P, job: JobContext): Promise<void>;
}

export interface JobContext {
  database: Database;
  runtime: Runtime;
  log: Logger;
  /** 1 for the first attempt. */
  attempt: number;
  maxAttempts: number;
  /** Aborts when the worker stops and can wait no longer; the job will run again. */
  signal: AbortSignal;
}

/** A job to be done. */
export interface JobSpec {
  name: string;
  /** Ids only: the queue is outside of row-level security. */
  payload: unknown;
  /** A job that waits under the same key is replaced, not doubled. */
  key?: string;
  /** Now when absent. */
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** That of the job's definition when absent. */
  maxAttempts?: number;
  /** Besides the span in which it is enqueued. */
  cause?: JobCause;
}

/** Jobs that follow from events. Each event gives its jobs once, whatever crashes. */
export interface Reaction {
  name: string;
  /** Event types; a trailing `*` matches a prefix. */
  types: string[];
  jobs(event: StoredEvent, database: Database): JobSpec[] | Promise<JobSpec[]>;
}

const defined = new Map<string, Job<never>>();
/** With graphile-worker's exponential back-off, two to four hours in all. */
const defaultAttempts = 13;

/** Declares a job, once for the installation. A second definition of the same name is a defect and throws. */
export function defineJob<P>(name: string, options: { maxAttempts?: number }, run: Job<P>['run']): Job<P> {
  if (!/^[a-z]+\.[a-zA-Z]+$/.test(name)) throw new Error(`"${name}" is no name of a job like "mail.deliver".`);
  if (defined.has(name)) throw new Error(`The job "${name}" is defined twice.`);
  const job = { name, maxAttempts: options.maxAttempts ?? defaultAttempts, run };
  defined.set(name, job);
  return job;
}

/** Attempts that a job gets when its spec says nothing. */
export function attemptsOf(name: string): number {
  return defined.get(name)?.maxAttempts ?? defaultAttempts;
}
