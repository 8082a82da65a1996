import { rowScope } from '@guardian/platform/access';
import { type Tx, transact, uuidv7 } from '@guardian/platform/database';
import { conflict, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { advance } from '../engine/execution-state.ts';
import { isOver } from '../engine/run.ts';
import { findVersion, findWorkflow } from '../workflows/queries.ts';
import { lockExecution, stepsOf } from './queries.ts';
import { saveTransition, toRun } from './save-transition.ts';
import type { ExecutionRow } from './tables.ts';

/**
 * Cancels a run: nothing starts any more, what waits is cancelled, steps at work end and are recorded.
 * Cancelling it again changes nothing.
 *
 * @throws NOT_FOUND, also for a run out of the caller's scope; CONFLICT when it is over.
 */
export function cancelExecution(ctx: OrganizationContext, id: string): Promise<ExecutionRow> {
  const scope = rowScope(ctx, 'workflowExecution.cancel');
  return transact(ctx, async (tx) => {
    const row = await lockExecution(tx.db, tx.organizationId, scope, id);
    if (row === null) throw notFound('There is no such run, or it is not yours to cancel.');
    if (row.status === 'CANCELLED') return row;
    if (isOver(row.status)) throw conflict('The run is over already.', { status: row.status });
    const workflow = await findWorkflow(tx.db, tx.organizationId, 'all', row.workflowId);
    return cancelLocked(tx, row, workflow?.name ?? 'a deleted workflow');
  });
}

/** Cancels a run that is under a row lock, within another verb. */
export async function cancelLocked(tx: Tx, row: ExecutionRow, workflowName: string): Promise<ExecutionRow> {
  const [steps, version] = await Promise.all([
    stepsOf(tx.db, tx.organizationId, [row.id]),
    findVersion(tx.db, tx.organizationId, row.workflowId, row.definitionVersion),
  ]);
  if (version === null) throw new Error(`run ${row.id} is pinned to a version that is gone`);
  const run = toRun(row, steps);
  const surroundings = { now: new Date(), random: Math.random, newId: uuidv7 };
  const after = advance(version.definition as WorkflowDefinition, run, { kind: 'cancel' }, surroundings);
  const saved = await saveTransition(tx, { row, run, workflowName }, after.run, after.events, { kind: 'outside' });
  return saved.row;
}
