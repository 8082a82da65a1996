import type {
  ExecutionStatus,
  TriggerKind,
  WorkflowFilter,
  WorkflowSort,
  WorkflowStatus,
} from '../../graph/generated/graphql.ts';

export const workflowStatuses: WorkflowStatus[] = ['ACTIVE', 'INACTIVE', 'PAUSED'];
export const triggerKinds: TriggerKind[] = ['MANUAL', 'SCHEDULE', 'EVENT'];
export const executionStatuses: ExecutionStatus[] = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
];

/** What the address of the workflows page holds. */
export interface WorkflowSearch {
  q?: string;
  status?: WorkflowStatus;
  trigger?: TriggerKind;
  sort?: 'NAME' | 'UPDATED_AT';
  direction?: 'ASC' | 'DESC';
}

const among = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((candidate) => candidate === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the address; what it does not know, it leaves out. */
export function readWorkflowSearch(raw: Record<string, unknown>): WorkflowSearch {
  return {
    q: text(raw.q),
    status: among(workflowStatuses, raw.status),
    trigger: among(triggerKinds, raw.trigger),
    sort: among(['NAME', 'UPDATED_AT'] as const, raw.sort),
    direction: among(['ASC', 'DESC'] as const, raw.direction),
  };
}

export function workflowFilter({ status, trigger }: WorkflowSearch): WorkflowFilter {
  return { status, trigger };
}

export function workflowSort({ sort, direction }: WorkflowSearch): Required<WorkflowSort> | null {
  return sort ? { field: sort, direction: direction ?? 'ASC' } : null;
}

/** What the address of one workflow's page holds. */
export interface WorkflowPageSearch {
  tab?: 'definition' | 'runs';
  status?: ExecutionStatus;
}

export function readWorkflowPageSearch(raw: Record<string, unknown>): WorkflowPageSearch {
  return {
    tab: among(['definition', 'runs'] as const, raw.tab),
    status: among(executionStatuses, raw.status),
  };
}
