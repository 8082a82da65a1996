import { transact } from '@guardian/platform/database';
import { defineJob } from '@guardian/platform/jobs';
import { nextFiring, type WorkflowDefinition } from '../definitions/index.ts';
import { startByScheduleJob } from '../engine/job-names.ts';
import { startExecution } from '../executions/start-execution.ts';
import { findVersion, lockWorkflow, setNextFiring } from '../workflows/queries.ts';
import { readyWorkflow } from './ready-workflow.ts';

interface Payload {
  organizationId: string;
  workflowId: string;
  /** The time that fires, ISO 8601. */
  at: string;
}

/** Starts a run for a time of a schedule, once, and notes the next time. Times that passed in between are left out. */
export const startBySchedule = defineJob<Payload>(startByScheduleJob, {}, async (payload, { runtime }) => {
  const ready = await readyWorkflow(runtime, payload);
  if (ready === null) return;
  const at = new Date(payload.at);
  await transact(ready.ctx, async (tx) => {
    const workflow = await lockWorkflow(tx.db, tx.organizationId, 'all', payload.workflowId);
    // Another worker was faster, or the schedule was changed.
    if (workflow?.nextFiringAt?.getTime() !== at.getTime()) return;
    const version = await findVersion(tx.db, tx.organizationId, workflow.id, workflow.definitionVersion);
    const definition = version?.definition as WorkflowDefinition | undefined;
    if (definition?.trigger.kind !== 'schedule') return;
    await setNextFiring(tx.db, tx.organizationId, workflow.id, nextFiring(definition.trigger, new Date()));
    await startExecution(tx, workflow, {
      trigger: 'SCHEDULE',
      firing: `schedule/${payload.at}`,
      startedBy: workflow.principalId,
      input: { scheduledAt: payload.at },
    });
  });
});
