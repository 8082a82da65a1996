import { changeAccess, endWorkflowPrincipal, rowScope } from '@guardian/platform/access';
import { notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { cancelLocked } from '../executions/cancel-execution.ts';
import { lockUnfinished } from '../executions/queries.ts';
import { ofWorkflow, workflowDeleted } from './events.ts';
import { deleteWorkflowRow, lockWorkflow } from './queries.ts';

/**
 * Deletes a workflow, cancels its runs and ends its principal. What it did stays: runs, events and versions.
 *
 * @returns The id of the deleted workflow. @throws NOT_FOUND, also for a workflow out of the caller's scope.
 */
export function deleteWorkflow(ctx: OrganizationContext, id: string): Promise<string> {
  const scope = rowScope(ctx, 'workflow.delete');
  return changeAccess(ctx, async (tx) => {
    const row = await lockWorkflow(tx.db, tx.organizationId, scope, id);
    if (row === null) throw notFound('There is no such workflow, or it is not yours to delete.');
    for (const run of await lockUnfinished(tx.db, tx.organizationId, id)) await cancelLocked(tx, run, row.name);
    await deleteWorkflowRow(tx.db, tx.organizationId, id);
    await endWorkflowPrincipal(tx, row.principalId);
    tx.record(workflowDeleted(ofWorkflow(row, null)));
    return id;
  });
}
