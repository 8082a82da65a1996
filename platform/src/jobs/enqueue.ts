import { sql } from 'drizzle-orm';
import type { Database, Sql, Tx } from '../database/index.ts';
import { withCause } from './cause.ts';
import { attemptsOf, type JobSpec } from './job.ts';

export interface Jobs {
  /**
   * Puts jobs into the queue in one statement: for delays, and for jobs that follow from jobs. Not from a verb, whose
   * transaction may still roll back: verbs record an event, and a `Reaction` makes the job.
   */
  enqueue(specs: JobSpec[]): Promise<void>;
}

export function openJobs(database: Database): Jobs {
  return { enqueue: (specs) => enqueueWith(database.system, specs) };
}

/** Enqueues on a connection or transaction of `guardian_system`. */
export async function enqueueWith(connection: Pick<Sql, 'unsafe'>, specs: JobSpec[]): Promise<void> {
  if (specs.length === 0) return;
  await connection.unsafe('select platform.enqueue_jobs($1::jsonb)', [serialise(specs)], { prepare: true });
}

/**
 * Enqueues in the transaction of a verb, so that a step and its next job stand or fall together. For the workflow
 * engine only: Postgres refuses other jobs than `workflows.*`, and payloads without the transaction's `organizationId`.
 */
export async function enqueueIn(tx: Tx, specs: JobSpec[]): Promise<void> {
  if (specs.length === 0) return;
  await tx.db.execute(sql`select platform.enqueue_jobs(${serialise(specs)}::jsonb)`);
}

function serialise(specs: JobSpec[]): string {
  return JSON.stringify(
    specs.map(({ cause, ...spec }) => ({
      ...spec,
      payload: withCause(spec.payload, cause),
      maxAttempts: spec.maxAttempts ?? attemptsOf(spec.name),
    })),
  );
}
