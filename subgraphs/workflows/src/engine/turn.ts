import { transact, uuidv7 } from '@guardian/platform/database';
import { enqueueIn } from '@guardian/platform/jobs';
import type { OrganizationContext, Runtime } from '@guardian/platform/subgraph';
import type { TurnChange } from '../executions/queries.ts';
import { RunChanged, type StoredRun, saveTransition } from '../executions/save-transition.ts';
import { advance } from './execution-state.ts';
import { advanceJob } from './job-names.ts';
import { leaseSeconds } from './lease.ts';
import { type LoadedRun, loadRun, type RunKey } from './load-run.ts';
import { type Happening, isOver, nextWake, type Run, type RunEvent, runningNodes } from './run.ts';

/** Another worker has the run, or had it in between. */
export class TurnLost extends Error {
  override name = 'TurnLost';
}

/** A wait so short is sat out by the worker that has the run, rather than handed to the queue. */
const shortWait = 400;

/** A worker's turn at a run: what happens is put into the state machine, and what follows is written at once. */
export class Turn {
  readonly driver = uuidv7();
  readonly #runtime: Runtime;
  readonly #key: RunKey;
  readonly #ctx: OrganizationContext;
  readonly #decide: (nodeId: string, run: Run) => Promise<Happening> | null;
  #stored: LoadedRun;
  #begun = false;

  /** @param decide Runs a node that has no effect right where it stands, so that it shares a transaction; null for others. */
  constructor(
    runtime: Runtime,
    key: RunKey,
    stored: LoadedRun,
    ctx: OrganizationContext,
    decide: (nodeId: string, run: Run) => Promise<Happening> | null,
  ) {
    this.#runtime = runtime;
    this.#key = key;
    this.#stored = stored;
    this.#ctx = ctx;
    this.#decide = decide;
  }

  get stored(): StoredRun {
    return this.#stored;
  }

  /**
   * Puts what happened into the run and writes what became of it. Done again from the stored state when someone else,
   * e.g. whoever cancelled, changed the run in between.
   *
   * @returns The nodes to run now; null when the turn has ended. @throws TurnLost
   */
  async take(happenings: readonly Happening[]): Promise<string[] | null> {
    for (let tries = 0; tries < 20; tries += 1) {
      const { run, start, events } = await this.#unfold(happenings);
      const ends = isOver(run.status) ? runningNodes(run).length === 0 : this.#mayRest(run);
      if (await this.#save(run, events, ends)) return ends ? null : start;
      await this.#reload();
    }
    throw new TurnLost('The run changes faster than it can be read.');
  }

  /** Gives the run back to the queue as it is: whoever takes it next does again what was being done. */
  async release(): Promise<void> {
    await transact(this.#ctx, (tx) =>
      Promise.all([
        saveTransition(tx, this.#stored, this.#stored.run, [], { kind: 'end', driver: this.driver }),
        enqueueIn(tx, [{ name: advanceJob, payload: this.#key }]),
      ]),
    ).catch(unlessChanged);
  }

  /** All that follows from what happened, the decisions in between included. */
  async #unfold(happenings: readonly Happening[]): Promise<{ run: Run; start: string[]; events: RunEvent[] }> {
    const surroundings = { now: new Date(), random: Math.random, newId: uuidv7 };
    const events: RunEvent[] = [];
    const start = new Set<string>();
    const open = [...happenings];
    let { run } = this.#stored;
    for (let happening = open.shift(); happening !== undefined; happening = open.shift()) {
      const transition = advance(this.#stored.definition, run, happening, surroundings);
      run = transition.run;
      events.push(...transition.events);
      for (const nodeId of transition.start) {
        const decided = await this.#decide(nodeId, run);
        if (decided === null) start.add(nodeId);
        else open.push(decided);
      }
    }
    return { run, start: [...start], events };
  }

  /** Nothing is at work, and what waits, waits long enough to be left to the queue. */
  #mayRest(run: Run): boolean {
    const wake = nextWake(run);
    return runningNodes(run).length === 0 && wake !== null && wake.getTime() > Date.now() + shortWait;
  }

  /** False when another changed the run, with nothing written. */
  async #save(run: Run, events: RunEvent[], ends: boolean): Promise<boolean> {
    const { driver } = this;
    let turn: TurnChange = { kind: ends ? 'end' : 'within', driver };
    if (!this.#begun) turn = ends ? { kind: 'outside' } : { kind: 'begin', driver, leaseSeconds };
    const wake = ends ? nextWake(run) : null;
    const next = wake === null ? [] : [{ name: advanceJob, payload: this.#key, runAt: wake }];
    const saved = await transact(this.#ctx, async (tx) => {
      const [stored] = await Promise.all([saveTransition(tx, this.#stored, run, events, turn), enqueueIn(tx, next)]);
      return stored;
    }).catch(unlessChanged);
    if (saved === null) return false;
    this.#stored = { ...this.#stored, ...saved };
    this.#begun = true;
    return true;
  }

  async #reload(): Promise<void> {
    const stored = await loadRun(this.#runtime, this.#key);
    if (stored === null) throw new TurnLost('The run is gone.');
    if (this.#begun ? stored.row.driver !== this.driver : isHeld(stored)) {
      throw new TurnLost('Another worker has the run.');
    }
    this.#stored = stored;
  }
}

function unlessChanged(error: unknown): null {
  if (error instanceof RunChanged) return null;
  throw error;
}

/** Whether a worker that is believed alive has the run. */
export function isHeld({ row }: StoredRun): boolean {
  return row.driver !== null && row.driverUntil !== null && row.driverUntil.getTime() > Date.now();
}
