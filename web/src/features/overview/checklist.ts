import type { ExecutionStatus, TriggerKind } from '../../graph/generated/graphql.ts';

/** What the checklist needs to know; null is what the viewer may not see. */
export interface ChecklistState {
  contacts: number | null;
  activeWorkflows: { id: string; name: string; trigger: TriggerKind }[] | null;
  runs: { id: string; status: ExecutionStatus }[] | null;
  alerts: { id: string; title: string }[] | null;
}

export type StepId = 'import' | 'activate' | 'run' | 'alert';

export interface ChecklistStep {
  id: StepId;
  title: string;
  done: boolean;
  /** What shows that it is done, in a few words. */
  proof: string | null;
  /** Page that shows more of it once it is done. */
  href: string | null;
}

/** The way to a first result, in order; each step is read from the organization's own data, so that it ticks itself. */
export function checklistOf(state: ChecklistState): ChecklistStep[] {
  const workflow = state.activeWorkflows?.[0];
  const run = state.runs?.find((candidate) => candidate.status === 'SUCCEEDED') ?? state.runs?.[0];
  const alert = state.alerts?.[0];
  return [
    {
      id: 'import',
      title: 'Bring in contacts',
      done: (state.contacts ?? 0) > 0,
      proof: state.contacts ? `${state.contacts.toLocaleString('en')} contacts` : null,
      href: '/contacts',
    },
    {
      id: 'activate',
      title: 'Turn on a workflow',
      done: workflow !== undefined,
      proof: workflow ? `${workflow.name} is on` : null,
      href: workflow ? `/workflows/${workflow.id}` : null,
    },
    {
      id: 'run',
      title: 'Watch it run',
      done: run?.status === 'SUCCEEDED',
      proof: run ? `A run ${runProof[run.status]}` : null,
      href: run ? `/workflows/executions/${run.id}` : null,
    },
    {
      id: 'alert',
      title: 'See the alert',
      done: alert !== undefined,
      proof: alert ? alert.title : null,
      href: alert ? `/alerts?alert=${alert.id}` : null,
    },
  ];
}

const runProof: Record<ExecutionStatus, string> = {
  QUEUED: 'is about to start',
  RUNNING: 'is on its way',
  WAITING: 'waits',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'was cancelled',
};

/** The step to do next; null once all are done. */
export function nextStep(steps: readonly ChecklistStep[]): StepId | null {
  return steps.find((step) => !step.done)?.id ?? null;
}
