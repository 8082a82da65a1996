import { type Database, systemContext } from '@guardian/platform/database';
import { type StoredEvent, typeMatcher } from '@guardian/platform/events';
import type { JobSpec, Reaction } from '@guardian/platform/jobs';
import { triggeringTypes } from '../definitions/index.ts';
import { startByEventJob } from '../engine/job-names.ts';
import { activeWorkflows } from '../workflows/queries.ts';
import type { WorkflowRow } from '../workflows/tables.ts';

/** For how long the list of an organization's workflows is believed, so that an import of 100,000 rows is not as many queries. */
const keptMilliseconds = 1_000;

interface Known {
  workflows: Promise<WorkflowRow[]>;
  until: number;
}

const known = new WeakMap<Database, Map<string, Known>>();

/** Events start the active workflows of their organization that wait for them. */
export const eventTrigger: Reaction = {
  name: 'workflows.eventTrigger',
  // Looked up when the dispatcher asks: by then every subgraph of the process has declared its events.
  get types() {
    return triggeringTypes();
  },
  async jobs(event, database) {
    const found = await workflowsFor(event, database);
    return found.filter((workflow) => fires(workflow, event)).map((workflow) => startOf(workflow, event));
  },
};

/** Whether an event may start a run of the workflow; its condition is looked at by the job. */
export function fires(workflow: WorkflowRow, event: StoredEvent): boolean {
  return (
    workflow.activeSince !== null &&
    event.occurredAt >= workflow.activeSince &&
    typeMatcher(workflow.eventTypes)(event.type) &&
    // What a workflow causes does not start it again.
    event.actorId !== workflow.principalId &&
    event.subjectId !== workflow.id
  );
}

function startOf(workflow: WorkflowRow, { organizationId, seq }: StoredEvent): JobSpec {
  return {
    name: startByEventJob,
    payload: { organizationId, workflowId: workflow.id, seq: String(seq) },
    key: `${startByEventJob}:${workflow.id}:${seq}`,
  };
}

/** The log is read in order, so that a change of a workflow is seen here before any event that follows it. */
function workflowsFor(event: StoredEvent, database: Database): Promise<WorkflowRow[]> {
  const { organizationId } = event;
  const organizations = known.get(database) ?? new Map<string, Known>();
  known.set(database, organizations);
  const kept = organizations.get(organizationId);
  if (kept !== undefined && kept.until > Date.now() && !event.type.startsWith('workflow.')) return kept.workflows;
  if (organizations.size > 5_000) organizations.clear();
  const { db } = systemContext(database, organizationId);
  const workflows = activeWorkflows(db, organizationId, 'EVENT');
  organizations.set(organizationId, { workflows, until: Date.now() + keptMilliseconds });
  // A list that could not be read is not kept.
  workflows.catch(() => organizations.delete(organizationId));
  return workflows;
}
