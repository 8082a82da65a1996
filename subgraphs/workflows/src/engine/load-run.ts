import type { WorkflowPrincipal } from '@guardian/platform/access';
import { createTenantReader, type Db } from '@guardian/platform/database';
import {
  createContext,
  type OrganizationContext,
  organizationContext,
  type Runtime,
} from '@guardian/platform/subgraph';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { findNamedExecution, stepsOf } from '../executions/queries.ts';
import { type StoredRun, toRun } from '../executions/save-transition.ts';
import type { ExecutionRow } from '../executions/tables.ts';
import { findVersion } from '../workflows/queries.ts';

export interface RunKey {
  organizationId: string;
  executionId: string;
  /** Who the run acts as; what they may do is looked up when the job runs. */
  principalId: string;
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
  const [found, steps] = await Promise.all([
    findNamedExecution(db, organizationId, executionId),
    stepsOf(db, organizationId, [executionId]),
  ]);
  if (found === null) return null;
  const { row, workflowName } = found;
  const version = await versionOf(db, row);
  return { row, run: toRun(row, steps), workflowName: workflowName ?? 'a deleted workflow', ...version };
}

async function versionOf(db: Db, { organizationId, workflowId, definitionVersion }: ExecutionRow): Promise<Version> {
  const key = `${organizationId}/${workflowId}/${definitionVersion}`;
  const known = versions.get(key);
  if (known !== undefined) return known;
  const row = await findVersion(db, organizationId, workflowId, definitionVersion);
  if (row === null) throw new Error(`Version ${key} of a workflow is gone, but a run needs it.`);
  const { requiredPermissions } = row;
  const version = { definition: row.definition as WorkflowDefinition, requiredPermissions };
  if (versions.size >= keptVersions) versions.clear();
  versions.set(key, version);
  return version;
}

/** Who a run acts as, and a context for what the engine writes in its name; null when the workflow is no more. */
export async function actAs(
  runtime: Pick<Runtime, 'access' | 'database'>,
  { organizationId, executionId, principalId }: Omit<RunKey, 'executionId'> & { executionId?: string },
): Promise<{ principal: WorkflowPrincipal; ctx: OrganizationContext } | null> {
  const principal = await runtime.access.resolveWorkflow(organizationId, principalId, executionId);
  if (principal === null) return null;
  return { principal, ctx: organizationContext(await createContext(runtime, { principal })) };
}
