import { systemContext } from '@guardian/platform/database';
import type { OrganizationContext, Runtime } from '@guardian/platform/subgraph';
import { actAs } from '../engine/load-run.ts';
import { missingPermissions, rightsLost } from '../engine/missing-permissions.ts';
import { pauseWorkflow } from '../workflows/pause-workflow.ts';
import { findWorkflow } from '../workflows/queries.ts';
import type { WorkflowRow } from '../workflows/tables.ts';

/**
 * An active workflow that may still do what it needs, and a context in its name. Null when it is not there, not active,
 * or has lost rights, in which case it is paused.
 */
export async function readyWorkflow(
  runtime: Runtime,
  { organizationId, workflowId }: { organizationId: string; workflowId: string },
): Promise<{ workflow: WorkflowRow; ctx: OrganizationContext } | null> {
  const { db } = systemContext(runtime.database, organizationId);
  const workflow = await findWorkflow(db, organizationId, 'all', workflowId);
  if (workflow === null || workflow.status !== 'ACTIVE') return null;
  const acting = await actAs(runtime, { organizationId, principalId: workflow.principalId });
  if (acting === null) return null;
  const missing = missingPermissions(acting.ctx.rights, workflow.requiredPermissions);
  if (missing.length === 0) return { workflow, ctx: acting.ctx };
  await pauseWorkflow(runtime, organizationId, workflowId, workflow.definitionVersion, rightsLost(missing));
  return null;
}
