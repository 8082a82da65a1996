import type { Tx } from '@guardian/platform/database';
import type { JsonValue } from '@guardian/platform/events';
import { enqueueIn } from '@guardian/platform/jobs';
import { advanceJob } from '../engine/job-names.ts';
import type { WorkflowRow } from '../workflows/tables.ts';
import { executionChanged } from './events.ts';
import { insertExecution } from './queries.ts';
import type { ExecutionRow } from './tables.ts';

export interface Start {
  trigger: ExecutionRow['trigger'];
  /** What fired; each fires the workflow once. Null for runs started by hand. */
  firing: string | null;
  startedBy: string | null;
  input: JsonValue;
  contactId?: string | null;
  depth?: number;
}

/** Accepts a run in the transaction, with the job that begins it. Null when the same firing has started one already. */
export async function startExecution(tx: Tx, workflow: WorkflowRow, start: Start): Promise<ExecutionRow | null> {
  const row = await insertExecution(tx.db, tx.organizationId, {
    workflowId: workflow.id,
    definitionVersion: workflow.definitionVersion,
    principalId: workflow.principalId,
    ownerId: workflow.ownerId,
    teamId: workflow.teamId,
    trigger: start.trigger,
    firing: start.firing,
    startedBy: start.startedBy,
    input: start.input,
    contactId: start.contactId ?? null,
    depth: start.depth ?? 0,
  });
  if (row === null) return null;
  // The engine's jobs are part of its transactions rather than reactions to its events: one hop less for each step, and
  // state and job can't part. Verbs of other features leave that to reactions.
  await enqueueIn(tx, [{ name: advanceJob, payload: runKey(row) }]);
  const told = { type: 'started', status: row.status, error: null, step: null } as const;
  tx.record(executionChanged(row, workflow.name, row.version, told));
  return row;
}

function runKey({ organizationId, id, principalId }: ExecutionRow) {
  return { organizationId, executionId: id, principalId };
}
