import { systemContext } from '@guardian/platform/database';
import { defineJob, type Reaction } from '@guardian/platform/jobs';
import { reviewRightsJob } from '../engine/job-names.ts';
import { activeWorkflows } from '../workflows/queries.ts';
import { readyWorkflow } from './ready-workflow.ts';

/** Whoever published a workflow may have lost what it needs: it is paused then, rather than failing at its next run. */
export const rightsChanged: Reaction = {
  name: 'workflows.rightsChanged',
  types: ['member.*', 'role.*', 'grant.*', 'restriction.*', 'team.*', 'apiKey.*'],
  jobs: ({ organizationId }) => [
    { name: reviewRightsJob, payload: { organizationId }, key: `${reviewRightsJob}:${organizationId}` },
  ],
};

export const reviewRights = defineJob<{ organizationId: string }>(
  reviewRightsJob,
  {},
  async ({ organizationId }, { runtime }) => {
    // This process may not have heard of the change yet.
    runtime.access.forget(organizationId);
    const { db } = systemContext(runtime.database, organizationId);
    for (const { id } of await activeWorkflows(db, organizationId)) {
      await readyWorkflow(runtime, { organizationId, workflowId: id });
    }
  },
);
