import type { Runtime } from '@guardian/platform/subgraph';
import { pauseWorkflow } from '../workflows/pause-workflow.ts';
import { cel } from './cel.ts';
import { advanceJob } from './job-names.ts';
import { holdLease, leaseSeconds } from './lease.ts';
import { actAs, type LoadedRun, loadRun, type RunKey } from './load-run.ts';
import { missingPermissions, rightsLost } from './missing-permissions.ts';
import { openRunSecrets } from './open-run-secrets.ts';
import { type Happening, isOver, nextWake, type Run, runningNodes } from './run.ts';
import { runStep } from './run-step.ts';
import { isHeld, Turn, TurnLost } from './turn.ts';
import { variablesOf } from './variables.ts';

/**
 * Goes on with a run until it waits or is over. One worker at a time has a run; steps on parallel branches run side by
 * side in it. Each step's outcome and the start of the next are one transaction, so that a worker can die at any point:
 * the next one does the interrupted steps again, under the same idempotency keys.
 */
export async function advanceExecution(runtime: Runtime, key: RunKey, signal: AbortSignal): Promise<void> {
  const [stored, acting] = await Promise.all([loadRun(runtime, key), actAs(runtime, key)]);
  if (stored === null || (isOver(stored.run.status) && runningNodes(stored.run).length === 0)) return;
  if (isHeld(stored)) return comeBack(runtime, key, stored.row.driverUntil);
  // The workflow was deleted, and its runs cancelled with it.
  if (acting === null) return;
  const { principal, ctx } = acting;

  const run = (nodeId: string, state: Run): Promise<Happening> => {
    const node = stored.definition.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) throw new Error(`The definition has no node "${nodeId}".`);
    return runStep(node, {
      graph: runtime.graph,
      cel,
      allowPrivateHttp: runtime.environment.allowPrivateHttp,
      principal,
      executionId: key.executionId,
      idempotencyKey: `${key.executionId}/${nodeId}`,
      variables: variablesOf(stored, state),
      secrets: (names) => openRunSecrets(runtime, key, names),
    });
  };
  const isCondition = (nodeId: string) =>
    stored.definition.nodes.some(({ id, kind }) => id === nodeId && kind === 'condition');
  const turn = new Turn(runtime, key, stored, ctx, (nodeId, state) =>
    isCondition(nodeId) ? run(nodeId, state) : null,
  );

  using _lease = holdLease(runtime.database, turn.driver);
  try {
    const missing = missingPermissions(ctx.rights, stored.requiredPermissions);
    const first: Happening = missing.length > 0 ? { kind: 'abort', error: rightsLost(missing) } : { kind: 'resume' };
    await work(turn, first, run, signal);
    if (missing.length > 0) await pauseIfCurrent(runtime, stored, missing);
  } catch (error) {
    if (error instanceof TurnLost) return comeBack(runtime, key);
    throw error;
  }
}

/** Starts what is to be started and puts in what happens, until the turn ends. */
async function work(
  turn: Turn,
  first: Happening,
  run: (nodeId: string, state: Run) => Promise<Happening>,
  signal: AbortSignal,
): Promise<void> {
  const atWork = new Set<Promise<void>>();
  const happened: Happening[] = [];
  let start = await turn.take([first]);
  while (start !== null) {
    for (const nodeId of start) {
      const step = run(nodeId, turn.stored.run).then((happening) => {
        happened.push(happening);
        atWork.delete(step);
      });
      atWork.add(step);
    }
    if (happened.length === 0) await firstOf(atWork, nextWake(turn.stored.run), signal);
    if (signal.aborted) return turn.release();
    start = await turn.take(happened.length > 0 ? happened.splice(0) : [{ kind: 'wake' }]);
  }
}

/** Until a step has ended, a wait is over, or the worker is told to stop. */
async function firstOf(atWork: Set<Promise<void>>, wake: Date | null, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const over: Promise<void>[] = [];
  if (wake !== null) {
    // Timers hold at most 2^31 ms; a longer wait looks again.
    const wait = Math.min(Math.max(0, wake.getTime() - Date.now()), 2 ** 31 - 1);
    over.push(
      new Promise((resolve) => {
        timer = setTimeout(resolve, wait);
      }),
    );
  }
  await Promise.race([...atWork, ...over, stopped]);
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
}

/** Looks again when the other worker would have lost its lease: should it have died, the run goes on then. */
function comeBack(runtime: Runtime, key: RunKey, heldUntil: Date | null = null): Promise<void> {
  const runAt = new Date((heldUntil?.getTime() ?? Date.now() + leaseSeconds * 1000) + 100);
  // One job for each run is enough, however many workers found it taken.
  return runtime.jobs.enqueue([
    { name: advanceJob, payload: key, runAt, key: `workflows.comeBack:${key.executionId}` },
  ]);
}

/** A run of an older version that lost its rights says nothing about the current one. */
async function pauseIfCurrent(runtime: Runtime, { row }: LoadedRun, missing: string[]): Promise<void> {
  await pauseWorkflow(runtime, row.organizationId, row.workflowId, row.definitionVersion, rightsLost(missing));
}
