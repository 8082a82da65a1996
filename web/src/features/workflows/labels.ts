import type { ExecutionStatus, TriggerKind, WorkflowStatus } from '../../graph/generated/graphql.ts';

export const triggerLabels: Record<TriggerKind, string> = {
  MANUAL: 'Started by hand',
  SCHEDULE: 'On a schedule',
  EVENT: 'When something happens',
};

export const workflowStatusLabels: Record<WorkflowStatus, string> = {
  ACTIVE: 'Active',
  INACTIVE: 'Inactive',
  PAUSED: 'Paused',
};

export const executionStatusLabels: Record<ExecutionStatus, string> = {
  QUEUED: 'Queued',
  RUNNING: 'Running',
  WAITING: 'Waiting',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
};
