import type { AccessEvent } from '@guardian/platform/events';
import type { Runtime } from '@guardian/platform/subgraph';
import { type Claim, Standing, type StandingListener } from './standing.ts';

/** A standing and how to let go of it. */
export interface HeldStanding {
  standing: Standing;
  release(): void;
}

/** The standings of all open connections: one for those that show the same, so that a thousand sockets are one look. */
export class Standings {
  readonly #runtime: Runtime;
  readonly #open = new Map<string, Promise<Standing>>();
  readonly #all = new Set<Standing>();
  readonly #stop: () => void;
  /** How often something changed. */
  #changes = 0;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#stop = runtime.eventLog.onAccess((events) => this.#doubt(events));
  }

  /** Throws UNAUTHENTICATED for a key that is not good. */
  async hold(claim: Claim, listener: StandingListener): Promise<HeldStanding> {
    const key = JSON.stringify([claim.credential, claim.organization, claim.ipAddress]);
    let standing = await this.#standingOf(key, claim);
    if (standing.ended !== null) {
      this.#open.delete(key);
      standing = await this.#standingOf(key, claim);
    }
    return { standing, release: standing.hold(listener) };
  }

  close(): void {
    this.#stop();
  }

  #standingOf(key: string, claim: Claim): Promise<Standing> {
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opening = this.#openStanding(claim, () => this.#open.get(key) === opening && this.#open.delete(key));
    this.#open.set(key, opening);
    opening.catch(() => this.#open.delete(key));
    return opening;
  }

  async #openStanding(claim: Claim, dropped: () => void): Promise<Standing> {
    const before = this.#changes;
    const standing: Standing = await Standing.open(this.#runtime, claim, () => {
      this.#all.delete(standing);
      dropped();
    });
    this.#all.add(standing);
    // What changed while it was looked at may have been read before the change.
    if (before !== this.#changes) standing.doubt();
    return standing;
  }

  /** Told before any event that was committed after these changes. */
  #doubt(events: AccessEvent[]): void {
    this.#changes += 1;
    for (const standing of this.#all) {
      if (events.some((event) => standing.concerns(event))) standing.doubt();
    }
  }
}
