import { rowKeys } from '@guardian/platform/access';
import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import type { WorkflowRow } from './tables.ts';

interface WorkflowPayload {
  /** The row as it was, dates as ISO strings. Its definition is kept as a version, which never changes. */
  workflow: Frozen<WorkflowRow>;
}

export const workflowCreated = defineEvent<WorkflowPayload>('workflow.created', {
  subject: 'Workflow',
  description: 'A workflow was created.',
  risk: 'MEDIUM',
  summary: ({ workflow }) => `created workflow ${workflow.name}`,
});

export const workflowUpdated = defineEvent<WorkflowPayload>('workflow.updated', {
  subject: 'Workflow',
  description: 'A workflow was changed, activated, deactivated or published anew.',
  risk: 'MEDIUM',
  summary: ({ workflow }) => `changed workflow ${workflow.name}`,
});

export const workflowDeleted = defineEvent<WorkflowPayload>('workflow.deleted', {
  subject: 'Workflow',
  description: 'A workflow was deleted; its running executions were cancelled.',
  risk: 'MEDIUM',
  summary: ({ workflow }) => `deleted workflow ${workflow.name}`,
});

export const workflowPaused = defineEvent<WorkflowPayload>('workflow.paused', {
  subject: 'Workflow',
  description: 'A workflow was stopped because its publisher lost a permission that it needs.',
  risk: 'HIGH',
  summary: ({ workflow }) => `paused workflow ${workflow.name}`,
});

/** Arguments of a workflow's event, made of the row before the change and after it; null stands for "not there". */
export function ofWorkflow(before: WorkflowRow | null, after: WorkflowRow | null) {
  const workflow = after ?? before;
  if (workflow === null) throw new Error('A change needs a workflow before or after it.');
  return {
    id: workflow.id,
    // A deletion is a version of its own: behind the last change, and never the same.
    version: after === null ? workflow.version + 1 : workflow.version,
    payload: { workflow: frozen(workflow) },
    ...(before === null ? {} : { before: rowKeys(before) }),
    ...(after === null ? {} : { after: rowKeys(after) }),
  };
}

/** `WorkflowEvent` of the graph, of an event of the log. */
export function workflowEvent({ event, removed }: EventRoot) {
  const { workflow } = event.payload as unknown as WorkflowPayload;
  return {
    type: removed ? 'workflow.removed' : event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    workflowId: event.subjectId,
    workflow: removed || event.type === 'workflow.deleted' ? null : workflow,
  };
}
