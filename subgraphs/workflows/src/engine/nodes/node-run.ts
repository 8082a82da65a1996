import type { WorkflowPrincipal } from '@guardian/platform/access';
import type { JsonValue } from '@guardian/platform/events';
import type { GraphClient } from '@guardian/platform/subgraph';
import type { Cel } from '../../expressions/index.ts';

/** What a node may use while it runs. */
export interface NodeRun {
  graph: GraphClient;
  cel: Cel;
  /** Whether HTTP nodes may call loopback and private addresses. */
  allowPrivateHttp: boolean;
  /** Who the workflow acts as. */
  principal: WorkflowPrincipal;
  executionId: string;
  /** Stays the same over all attempts of the step. */
  idempotencyKey: string;
  /** What expressions read: trigger, steps, execution, workflow. */
  variables: Record<string, JsonValue>;
  /** Opens secrets by name for a call that is about to be made. Throws StepFailure for one that is not to be had. */
  secrets(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Aborted when the step has used up its time. */
  signal: AbortSignal;
}

/** A step that failed, as its author is told. */
export class StepFailure extends Error {
  override name = 'StepFailure';
  /** Whether another attempt may succeed. */
  readonly retryable: boolean;
  readonly output: JsonValue;

  constructor(message: string, options: { retryable: boolean; output?: JsonValue }) {
    super(message);
    this.retryable = options.retryable;
    this.output = options.output ?? null;
  }
}
