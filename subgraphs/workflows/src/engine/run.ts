import type { JsonValue } from '@guardian/platform/events';
import type { ExecutionRow, StepRow } from '../executions/tables.ts';

export type ExecutionStatus = ExecutionRow['status'];
export type StepStatus = StepRow['status'];

/** One node of a run, as the state machine knows it. */
export interface Step {
  id: string;
  nodeId: string;
  nodeName: string;
  kind: string;
  status: StepStatus;
  /** Attempts begun: 1 during the first, 0 for a step that was never tried. */
  attempt: number;
  output: JsonValue;
  error: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  /** When a step that waits goes on. */
  wakeAt: Date | null;
  /** Position in the order in which the steps of the run began. */
  position: number;
}

/** All that decides how a run goes on. */
export interface Run {
  status: ExecutionStatus;
  error: string | null;
  finishedAt: Date | null;
  /** By node. */
  steps: Record<string, Step>;
}

/** What may happen to a run. */
export type Happening =
  /** A worker takes the run: at first, after a wait, or after another worker died. */
  | { kind: 'resume' }
  /** A wait may be over. */
  | { kind: 'wake' }
  | { kind: 'stepSucceeded'; nodeId: string; output: JsonValue }
  | { kind: 'stepFailed'; nodeId: string; error: string; output: JsonValue; retryable: boolean }
  | { kind: 'cancel' }
  /** The run can't go on, e.g. because its rights are gone. */
  | { kind: 'abort'; error: string };

export type RunEventType =
  | 'stepStarted'
  | 'stepSucceeded'
  | 'stepFailed'
  | 'stepWaiting'
  | 'stepSkipped'
  | 'succeeded'
  | 'failed'
  | 'cancelled';

/** One transition to tell of, with the run's status after it and the step as it was then. */
export interface RunEvent {
  type: RunEventType;
  status: ExecutionStatus;
  error: string | null;
  step: Step | null;
}

/** What follows from a happening. */
export interface Transition {
  run: Run;
  /** Nodes whose steps are to be run now. */
  start: string[];
  events: RunEvent[];
}

/** What a transition takes from outside, so that it stays a function. */
export interface Surroundings {
  now: Date;
  /** From 0 up to, not including, 1. */
  random: () => number;
  newId: () => string;
}

export function isOver(status: ExecutionStatus): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED';
}

/** Nodes whose steps a worker is at, or was at when it died. */
export function runningNodes(run: Run): string[] {
  return Object.values(run.steps)
    .filter((step) => step.status === 'RUNNING')
    .map((step) => step.nodeId);
}

/** When the first of the waiting steps goes on; null when none waits. */
export function nextWake(run: Run): Date | null {
  const times = Object.values(run.steps).flatMap((step) =>
    step.status === 'WAITING' && step.wakeAt ? [step.wakeAt] : [],
  );
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
}
