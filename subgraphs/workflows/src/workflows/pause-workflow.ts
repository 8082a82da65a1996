import { systemContext, transact } from '@guardian/platform/database';
import type { Runtime } from '@guardian/platform/subgraph';
import { ofWorkflow, workflowPaused } from './events.ts';
import { changeWorkflow, lockWorkflow } from './queries.ts';

/** Stops an active workflow whose version can't act any more, and says why. Does nothing if it was published anew. */
export function pauseWorkflow(
  runtime: Pick<Runtime, 'database'>,
  organizationId: string,
  id: string,
  definitionVersion: number,
  reason: string,
): Promise<void> {
  return transact(systemContext(runtime.database, organizationId), async (tx) => {
    const row = await lockWorkflow(tx.db, organizationId, 'all', id);
    if (row === null || row.status !== 'ACTIVE' || row.definitionVersion !== definitionVersion) return;
    const change = { status: 'PAUSED', pausedReason: reason, activeSince: null, nextFiringAt: null } as const;
    tx.record(workflowPaused(ofWorkflow(row, await changeWorkflow(tx.db, organizationId, id, change))));
  });
}
