import type { Database } from '@guardian/platform/database';
import type { TestOrganization } from '@guardian/platform/testing';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { isOver } from '../engine/run.ts';
import { executeWorkflow } from '../executions/execute-workflow.ts';
import { findExecution, stepsOf } from '../executions/queries.ts';
import type { ExecutionRow, StepRow } from '../executions/tables.ts';
import { createWorkflow } from '../workflows/create-workflow.ts';
import type { WorkflowRow } from '../workflows/tables.ts';

let made = 0;

export function publish(
  organization: TestOrganization,
  definition: WorkflowDefinition,
  status: 'ACTIVE' | 'INACTIVE' = 'INACTIVE',
): Promise<WorkflowRow> {
  made += 1;
  return createWorkflow(organization.owner.request(), { name: `Workflow ${made}`, definition, status });
}

/** Publishes and starts a definition by hand. */
export async function begin(
  organization: TestOrganization,
  definition: WorkflowDefinition,
  input: Parameters<typeof executeWorkflow>[2] = null,
): Promise<ExecutionRow> {
  const { id } = await publish(organization, definition);
  return executeWorkflow(organization.owner.request(), id, input);
}

export interface FoundRun {
  run: ExecutionRow;
  steps: StepRow[];
  /** Status by node. */
  statuses: Record<string, StepRow['status']>;
}

export async function look(organization: TestOrganization, id: string): Promise<FoundRun> {
  const { db, organizationId } = organization.system;
  const [run, steps] = await Promise.all([findExecution(db, organizationId, id), stepsOf(db, organizationId, [id])]);
  if (run === null) throw new Error(`There is no run ${id}.`);
  return { run, steps, statuses: Object.fromEntries(steps.map((step) => [step.nodeId, step.status])) };
}

/** Looks until something is so; fails after ten seconds. */
export async function until<T>(what: () => Promise<T | null | false | undefined>, seconds = 10): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const found = await what();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`This did not come about within ${seconds} s: ${what}`);
}

/** The run once it is over and no step is at work any more. */
export function finished(organization: TestOrganization, id: string, seconds?: number): Promise<FoundRun> {
  return until(async () => {
    const found = await look(organization, id);
    return isOver(found.run.status) && !found.steps.some(({ status }) => status === 'RUNNING') && found;
  }, seconds);
}

/** Types of a subject's events with the status they tell, e.g. `stepStarted a`, in the order of the log. */
export async function told(database: Database, subjectId: string): Promise<string[]> {
  const rows = await database.system<{ type: string; node: string | null; version: number }[]>`
    select type, payload -> 'step' ->> 'nodeId' as node, subject_version as version
    from platform.events where subject_id = ${subjectId} order by seq`;
  rows.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Event ${index + 1} of ${subjectId} has version ${version}.`);
  });
  return rows.map(({ type, node }) => `${type.slice(type.indexOf('.') + 1)}${node === null ? '' : ` ${node}`}`);
}
