import { type Edge, entryNodes, triggerId, type WorkflowDefinition, type WorkflowNode } from '../definitions/index.ts';
import { waitAfter } from './retry.ts';
import {
  type Happening,
  isOver,
  type Run,
  type RunEvent,
  runningNodes,
  type Step,
  type Surroundings,
  type Transition,
} from './run.ts';

/**
 * The state machine of a run: what was, and what happened → what is, what to run now, and what to tell. Pure.
 *
 * - A node starts when every edge that leads to it is settled and at least one is taken; it is SKIPPED when none is.
 * - A failed step is tried again as its node says. When that is used up and no edge follows its failure, the run fails.
 * - Once a run is over, steps that are at work end and are recorded, and nothing follows from them.
 */
export function advance(
  definition: WorkflowDefinition,
  before: Run,
  happening: Happening,
  surroundings: Surroundings,
): Transition {
  const run: Run = { ...before, steps: { ...before.steps } };
  const turn = new Turn(definition, run, surroundings);
  switch (happening.kind) {
    case 'resume':
      turn.takeUp();
      break;
    case 'wake':
      turn.wake();
      break;
    case 'stepSucceeded':
      turn.succeed(happening.nodeId, happening.output);
      break;
    case 'stepFailed':
      turn.fail(happening);
      break;
    case 'cancel':
      turn.end('CANCELLED', null);
      break;
    case 'abort':
      turn.end('FAILED', happening.error);
      break;
  }
  turn.settle();
  return { run, start: turn.start, events: turn.events };
}

class Turn {
  readonly start: string[] = [];
  readonly events: RunEvent[] = [];
  readonly #run: Run;
  readonly #definition: WorkflowDefinition;
  readonly #surroundings: Surroundings;
  readonly #nodes: Map<string, WorkflowNode>;

  constructor(definition: WorkflowDefinition, run: Run, surroundings: Surroundings) {
    this.#definition = definition;
    this.#run = run;
    this.#surroundings = surroundings;
    this.#nodes = new Map(definition.nodes.map((node) => [node.id, node]));
  }

  /** Steps that were at work belong to a worker that is gone: they run again, as the same attempt. */
  takeUp(): void {
    const interrupted = runningNodes(this.#run);
    if (isOver(this.#run.status)) {
      const error = 'Interrupted after the run had ended.';
      for (const nodeId of interrupted)
        this.#change(nodeId, { status: 'CANCELLED', error, finishedAt: this.#surroundings.now });
      return;
    }
    this.start.push(...interrupted);
    this.wake();
  }

  wake(): void {
    if (isOver(this.#run.status)) return;
    const due = Object.values(this.#run.steps).filter(
      ({ status, wakeAt }) => status === 'WAITING' && wakeAt !== null && wakeAt <= this.#surroundings.now,
    );
    for (const { nodeId, kind, attempt } of due) {
      if (kind === 'delay') this.succeed(nodeId, null);
      else this.#begin(nodeId, attempt + 1);
    }
  }

  succeed(nodeId: string, output: Step['output']): void {
    if (!this.#isOpen(nodeId)) return;
    this.#change(nodeId, {
      status: 'SUCCEEDED',
      output,
      error: null,
      wakeAt: null,
      finishedAt: this.#surroundings.now,
    });
    this.#tell('stepSucceeded', nodeId);
  }

  fail({ nodeId, error, output, retryable }: Extract<Happening, { kind: 'stepFailed' }>): void {
    const step = this.#run.steps[nodeId];
    const node = this.#nodes.get(nodeId);
    if (step === undefined || node === undefined || !this.#isOpen(nodeId)) return;
    const { now, random } = this.#surroundings;
    const wait = retryable && !isOver(this.#run.status) ? waitAfter(node, step.attempt, random) : null;
    if (wait !== null) {
      this.#change(nodeId, { status: 'WAITING', error, output, wakeAt: new Date(now.getTime() + wait) });
      this.#tell('stepWaiting', nodeId);
      return;
    }
    this.#change(nodeId, { status: 'FAILED', error, output, wakeAt: null, finishedAt: now });
    this.#tell('stepFailed', nodeId);
    const caught = this.#definition.edges.some((edge) => edge.from === nodeId && edge.on === 'failure');
    if (!caught && !isOver(this.#run.status)) this.end('FAILED', `${node.name}: ${error}`);
  }

  /** Ends the run: what waits is cancelled, what is at work goes on to its end. */
  end(status: 'FAILED' | 'CANCELLED', error: string | null): void {
    if (isOver(this.#run.status)) return;
    const { now } = this.#surroundings;
    for (const step of Object.values(this.#run.steps)) {
      if (step.status === 'WAITING') this.#change(step.nodeId, { status: 'CANCELLED', wakeAt: null, finishedAt: now });
    }
    Object.assign(this.#run, { status, error, finishedAt: now });
    this.#tell(status === 'FAILED' ? 'failed' : 'cancelled', null);
  }

  /** Starts and skips what can be, until nothing more follows; then the run may have succeeded. */
  settle(): void {
    if (isOver(this.#run.status)) return;
    const entries = new Set(entryNodes(this.#definition));
    for (let moved = true; moved; ) {
      moved = false;
      for (const { id } of this.#definition.nodes) {
        if (this.#run.steps[id] !== undefined) continue;
        const verdict = this.#verdict(id, entries);
        if (verdict === 'pending') continue;
        if (verdict === 'taken') this.#begin(id, 1);
        else this.#skip(id);
        moved = true;
      }
    }
    if (this.#definition.nodes.every(({ id }) => isSettled(this.#run.steps[id]))) {
      Object.assign(this.#run, { status: 'SUCCEEDED', finishedAt: this.#surroundings.now });
      this.#tell('succeeded', null);
    } else {
      this.#run.status = this.#liveStatus();
    }
  }

  /** Whether the edges that lead to a node let it start, rule it out, or leave it open. */
  #verdict(id: string, entries: Set<string>): 'taken' | 'ruledOut' | 'pending' {
    if (entries.has(id) && !this.#hasParents(id)) return 'taken';
    let taken = entries.has(id);
    for (const edge of this.#definition.edges) {
      if (edge.to !== id || edge.from === triggerId) continue;
      const from = this.#run.steps[edge.from];
      if (!isSettled(from)) return 'pending';
      taken ||= follows(edge, from);
    }
    return taken ? 'taken' : 'ruledOut';
  }

  #hasParents(id: string): boolean {
    return this.#definition.edges.some((edge) => edge.to === id && edge.from !== triggerId);
  }

  #begin(nodeId: string, attempt: number): void {
    const node = this.#nodes.get(nodeId);
    if (node === undefined) throw new Error(`The definition has no node "${nodeId}".`);
    const { now } = this.#surroundings;
    const step = this.#run.steps[nodeId] ?? this.#newStep(node);
    if (node.kind === 'delay') {
      const wakeAt = new Date(now.getTime() + node.config.seconds * 1000);
      this.#run.steps[nodeId] = { ...step, status: 'WAITING', attempt, wakeAt };
      this.#tell('stepWaiting', nodeId);
      return;
    }
    this.#run.steps[nodeId] = { ...step, status: 'RUNNING', attempt, error: null, output: null, wakeAt: null };
    this.start.push(nodeId);
    this.#tell('stepStarted', nodeId);
  }

  #skip(nodeId: string): void {
    const node = this.#nodes.get(nodeId);
    if (node === undefined) return;
    const { now } = this.#surroundings;
    this.#run.steps[nodeId] = { ...this.#newStep(node), status: 'SKIPPED', finishedAt: now };
    this.#tell('stepSkipped', nodeId);
  }

  #newStep(node: WorkflowNode): Step {
    const { now, newId } = this.#surroundings;
    return {
      id: newId(),
      nodeId: node.id,
      nodeName: node.name,
      kind: node.kind,
      status: 'RUNNING',
      attempt: 0,
      output: null,
      error: null,
      startedAt: now,
      finishedAt: null,
      wakeAt: null,
      position: Object.keys(this.#run.steps).length + 1,
    };
  }

  #isOpen(nodeId: string): boolean {
    const status = this.#run.steps[nodeId]?.status;
    return status === 'RUNNING' || status === 'WAITING';
  }

  #change(nodeId: string, change: Partial<Step>): void {
    const step = this.#run.steps[nodeId];
    if (step !== undefined) this.#run.steps[nodeId] = { ...step, ...change };
  }

  #liveStatus(): Run['status'] {
    const waits = Object.values(this.#run.steps).some((step) => step.status === 'WAITING');
    return waits && runningNodes(this.#run).length === 0 ? 'WAITING' : 'RUNNING';
  }

  #tell(type: RunEvent['type'], nodeId: string | null): void {
    if (!isOver(this.#run.status)) this.#run.status = this.#liveStatus();
    const { status, error, steps } = this.#run;
    this.events.push({ type, status, error, step: nodeId === null ? null : (steps[nodeId] ?? null) });
  }
}

function isSettled(step: Step | undefined): step is Step {
  return step !== undefined && (step.status === 'SUCCEEDED' || step.status === 'FAILED' || step.status === 'SKIPPED');
}

/** Whether a step ended the way the edge asks for. */
function follows({ on = 'success' }: Edge, step: Step): boolean {
  if (on === 'failure') return step.status === 'FAILED';
  if (step.status !== 'SUCCEEDED') return false;
  return on === 'success' || on === String(conditionResult(step));
}

function conditionResult({ output }: Step): unknown {
  return typeof output === 'object' && output !== null && !Array.isArray(output) ? output.result : undefined;
}
