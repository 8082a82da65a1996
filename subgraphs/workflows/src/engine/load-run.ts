import type { WorkflowPrincipal } from '@guardian/platform/access';
import { createTenantReader } from '@guardian/platform/database';
import {
  createContext,
  type OrganizationContext,
  organizationContext,
  type Runtime,
} from '@guardian/platform/subgraph';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { findExecution, stepsOf } from '../executions/queries.ts';
import { type StoredRun, toRun } from '../executions/save-transition.ts';
import { findVersion, findWorkflow } from '../workflows/queries.ts';

export interface RunKey {
  organizationId: string;
  executionId: string;
}

/** A run with all that is needed to go on with it. */
export interface LoadedRun extends StoredRun {
  definition: WorkflowDefinition;
  requiredPermissions: string[];
}

interface Version {
  definition: WorkflowDefinition;
  requiredPermissions: string[];
}

/** Versions never change, so that those in use are kept. */
const versions = new Map<string, Version>();
const keptVersions = 200;

/** The run as it is now; null if there is none. */
export async function loadRun(runtime: Pick<Runtime, 'database'>, key: RunKey): Promise<LoadedRun | null> {
  const { organizationId, executionId } = key;
  const db = createTenantReader(runtime.database, organizationId);
  const [row, steps] = await Promise.all([
    findExecution(db, organizationId, executionId),
    stepsOf(db, organizationId, [executionId]),
  ]);
  if (row === null) return null;
  const versionKey = `${organizationId}/${row.workflowId}/${row.definitionVersion}`;
  const [version, workflow] = await Promise.all([
    versions.get(versionKey) ?? findVersion(db, organizationId, row.workflowId, row.definitionVersion),
    findWorkflow(db, organizationId, row.workflowId),
  ]);
  if (version === null) throw new Error(`Version ${versionKey} of a workflow is gone, but a run needs it.`);
  if (versions.size >= keptVersions) versions.clear();
  const kept = {
    definition: version.definition as WorkflowDefinition,
    requiredPermissions: version.requiredPermissions,
  };
  versions.set(versionKey, kept);
  return { row, run: toRun(row, steps), workflowName: workflow?.name ?? 'a deleted workflow', ...kept };
}

/** Who a run acts as, and a context for what the engine writes in its name; null when the workflow is no more. */
export async function actAs(
  runtime: Pick<Runtime, 'access' | 'database'>,
  { organizationId, id, principalId }: { organizationId: string; id?: string; principalId: string },
): Promise<{ principal: WorkflowPrincipal; ctx: OrganizationContext } | null> {
  const principal = await runtime.access.resolveWorkflow(organizationId, principalId, id);
  if (principal === null) return null;
  return { principal, ctx: organizationContext(await createContext(runtime, { principal })) };
}
