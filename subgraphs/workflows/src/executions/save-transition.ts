import type { Tx } from '@guardian/platform/database';
import type { Run, RunEvent } from '../engine/run.ts';
import { nextWake } from '../engine/run.ts';
import { executionChanged } from './events.ts';
import { changeExecution, saveSteps, type TurnChange } from './queries.ts';
import type { ExecutionRow, StepRow } from './tables.ts';

/** A run as it is stored: the row, what the state machine sees of it, and what its events are called after. */
export interface StoredRun {
  row: ExecutionRow;
  run: Run;
  workflowName: string;
}

export function toRun(row: ExecutionRow, steps: readonly StepRow[]): Run {
  const { status, error, finishedAt } = row;
  return { status, error, finishedAt, steps: Object.fromEntries(steps.map((step) => [step.nodeId, step])) };
}

/** The run was changed by another since it was read. The transaction must not go on. */
export class RunChanged extends Error {
  override name = 'RunChanged';
}

/**
 * Writes what became of a run, with its events, each of which counts its version up by one.
 *
 * @returns The run as it is now. @throws RunChanged
 */
export async function saveTransition(
  tx: Tx,
  before: StoredRun,
  run: Run,
  events: readonly RunEvent[],
  turn: TurnChange,
): Promise<StoredRun> {
  const { row, workflowName } = before;
  const { status, error, finishedAt } = run;
  const change = { status, error, finishedAt, wakeAt: nextWake(run) };
  const steps = Object.values(run.steps).filter((step) => before.run.steps[step.nodeId] !== step);
  // Sent together: when the run turns out changed, the steps are rolled back with the transaction.
  const [changed, saved] = await Promise.allSettled([
    changeExecution(tx.db, row, change, turn, events.length),
    saveSteps(tx.db, tx.organizationId, row.id, steps),
  ]);
  if (changed.status === 'rejected') throw changed.reason;
  if (!changed.value) throw new RunChanged(`The run ${row.id} has changed.`);
  if (saved.status === 'rejected') throw saved.reason;
  for (const [index, event] of events.entries()) {
    tx.record(executionChanged(row, workflowName, row.version + index + 1, event));
  }
  return { row: { ...row, ...change, version: row.version + events.length }, run, workflowName };
}
