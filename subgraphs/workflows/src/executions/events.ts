import { rowKeys } from '@guardian/platform/access';
import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import type { RunEvent } from '../engine/run.ts';
import type { ExecutionRow, StepRow } from './tables.ts';

export interface ExecutionPayload {
  workflowId: string;
  workflowName: string;
  /** Status of the run after the event. */
  status: ExecutionRow['status'];
  trigger: ExecutionRow['trigger'];
  startedBy: string | null;
  definitionVersion: number;
  error: string | null;
  /** The step as it was at the event; null for events of the run itself. */
  step: Frozen<StepRow> | null;
}

const stepName = ({ step }: ExecutionPayload) => step?.nodeName ?? 'a step';

function executionEvent(
  name: 'started' | RunEvent['type'],
  description: string,
  summary: (payload: ExecutionPayload) => string,
  risk: 'LOW' | 'MEDIUM' = 'LOW',
) {
  return defineEvent<ExecutionPayload>(`workflowExecution.${name}`, {
    subject: 'WorkflowExecution',
    description,
    risk,
    summary,
  });
}

const definitions = {
  started: executionEvent('started', 'A run of a workflow was accepted.', (p) => `started a run of ${p.workflowName}`),
  stepStarted: executionEvent(
    'stepStarted',
    'An attempt of a step began.',
    (p) => `began ${stepName(p)} in ${p.workflowName}`,
  ),
  stepSucceeded: executionEvent(
    'stepSucceeded',
    'A step succeeded.',
    (p) => `finished ${stepName(p)} in ${p.workflowName}`,
  ),
  stepFailed: executionEvent(
    'stepFailed',
    'A step failed for good.',
    (p) => `failed at ${stepName(p)} in ${p.workflowName}`,
  ),
  stepWaiting: executionEvent(
    'stepWaiting',
    'A step waits: for its delay, or for its next attempt.',
    (p) => `waits at ${stepName(p)} in ${p.workflowName}`,
  ),
  stepSkipped: executionEvent(
    'stepSkipped',
    'A step lies on a branch that was not taken.',
    (p) => `skipped ${stepName(p)} in ${p.workflowName}`,
  ),
  succeeded: executionEvent('succeeded', 'A run succeeded.', (p) => `finished a run of ${p.workflowName}`),
  failed: executionEvent('failed', 'A run failed.', (p) => `failed a run of ${p.workflowName}`, 'MEDIUM'),
  cancelled: executionEvent('cancelled', 'A run was cancelled.', (p) => `cancelled a run of ${p.workflowName}`),
};

/** The event of a run's transition. `version`: the run's after it. */
export function executionChanged(
  row: ExecutionRow,
  workflowName: string,
  version: number,
  event: Omit<RunEvent, 'type'> & { type: RunEvent['type'] | 'started' },
) {
  const { id, organizationId, workflowId, trigger, startedBy, definitionVersion } = row;
  const step = event.step === null ? null : frozen({ ...event.step, organizationId, executionId: id });
  const payload: ExecutionPayload = {
    workflowId,
    workflowName,
    status: event.status,
    trigger,
    startedBy,
    definitionVersion,
    error: event.error,
    step,
  };
  // Whose a run is does not change.
  const keys = rowKeys(row);
  return definitions[event.type]({
    id,
    version,
    payload,
    ...(event.type === 'started' ? {} : { before: keys }),
    after: keys,
  });
}

/** `WorkflowExecutionUpdate` of the graph, of an event of the log; its `execution` is read when it is asked for. */
export function executionUpdate({ event }: EventRoot) {
  const payload = event.payload as unknown as ExecutionPayload;
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    executionId: event.subjectId,
    workflowId: payload.workflowId,
    status: payload.status,
    step: payload.step,
  };
}

export type ExecutionUpdate = ReturnType<typeof executionUpdate>;
