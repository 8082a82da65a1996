import type { Charge, Standing, Windows } from './charge.ts';
import { SlidingWindow, type Used } from './sliding-window.ts';

/** Windows kept, of addresses and of everything else. Whoever has many addresses pushes out other addresses only. */
const capacity = { addresses: 50_000, others: 100_000 };
/** Milliseconds. */
const sweepEvery = 10_000;

interface Known {
  window: SlidingWindow;
  windowSeconds: number;
  /** By the clock of this process; after that nothing in it counts any more. */
  endsAt: number;
  /** What all other processes had used when that was last known, and when it was. */
  others: number;
  othersAt: number;
}

/** What a window held, for another place that counts. */
export interface WindowHistory {
  window: string;
  windowSeconds: number;
  used: Used[];
}

/** Windows in the memory of one process, by a clock that no change of the system's time moves. */
export class LocalWindows implements Windows {
  readonly #addresses = new Map<string, Known>();
  readonly #others = new Map<string, Known>();
  readonly #now: () => number;
  #sweepAt = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get size(): number {
    return this.#addresses.size + this.#others.size;
  }

  /** @param share Of each quota that this process may grant: 1 for all of it. */
  take(charges: readonly Charge[], share = 1): Standing[] {
    const standings = this.look(charges, share);
    if (standings.some(({ wait }) => wait > 0)) return standings;
    this.add(charges);
    return standings.map((standing, index) => this.#after(standing, charges[index] as Charge));
  }

  /** How the windows stand, and whether the charges have room in them; takes nothing. */
  look(charges: readonly Charge[], share = 1): Standing[] {
    const now = this.#now();
    return charges.map((charge) => {
      const known = this.#mapOf(charge).get(keyOf(charge));
      const used = known?.window.used(now) ?? 0;
      const quota = share === 1 ? charge.quota : partOf(charge, share, known, now);
      const over = used + charge.cost - quota;
      const wait = over <= 0 ? 0 : (known?.window.untilFree(over, now) ?? Number.POSITIVE_INFINITY);
      return { used, wait, reset: used === 0 ? 0 : (known?.window.untilFree(1, now) ?? 0) };
    });
  }

  /** Takes what was granted elsewhere, where `standings` tell what all processes together have used. */
  follow(charges: readonly Charge[], standings: readonly Standing[]): void {
    const now = this.#now();
    for (const [index, charge] of charges.entries()) {
      const known = this.#windowOf(charge, now);
      known.window.add(charge.cost, now);
      known.others = Math.max(0, (standings[index]?.used ?? 0) - known.window.used(now));
      known.othersAt = now;
    }
  }

  add(charges: readonly Charge[]): void {
    const now = this.#now();
    for (const charge of charges) this.#windowOf(charge, now).window.add(charge.cost, now);
  }

  giveBack(charges: readonly Charge[]): void {
    const now = this.#now();
    for (const charge of charges) this.#mapOf(charge).get(keyOf(charge))?.window.giveBack(charge.cost, now);
  }

  clear(charges: readonly Charge[]): void {
    for (const charge of charges) this.#mapOf(charge).delete(keyOf(charge));
  }

  /** All that counts at this moment. */
  history(): WindowHistory[] {
    const now = this.#now();
    return [this.#addresses, this.#others].flatMap((known) =>
      [...known].flatMap(([key, { window, windowSeconds }]) => {
        const used = window.history(now);
        return used.length === 0 ? [] : [{ window: key.slice(key.indexOf(' ') + 1), windowSeconds, used }];
      }),
    );
  }

  #after(standing: Standing, { cost, windowSeconds }: Charge): Standing {
    return { used: standing.used + cost, wait: 0, reset: standing.reset || windowSeconds * 1_000 };
  }

  #windowOf(charge: Charge, now: number): Known {
    const map = this.#mapOf(charge);
    const key = keyOf(charge);
    const { windowSeconds } = charge;
    let known = map.get(key);
    if (known === undefined) {
      this.#makeRoom(map, now);
      const window = new SlidingWindow(windowSeconds * 1_000);
      known = { window, windowSeconds, endsAt: 0, others: 0, othersAt: Number.NEGATIVE_INFINITY };
      map.set(key, known);
    }
    known.endsAt = now + windowSeconds * 1_002;
    return known;
  }

  /** From time to time drops what ended; beyond the capacity also what would end next, a tenth at once. */
  #makeRoom(map: Map<string, Known>, now: number): void {
    const most = map === this.#addresses ? capacity.addresses : capacity.others;
    if (map.size < most && now < this.#sweepAt) return;
    for (const each of [this.#addresses, this.#others]) {
      for (const [key, { endsAt }] of each) if (endsAt <= now) each.delete(key);
    }
    this.#sweepAt = now + sweepEvery;
    if (map.size < most) return;
    const ends = [...map].sort(([, one], [, other]) => one.endsAt - other.endsAt);
    for (const [key] of ends.slice(0, most / 10)) map.delete(key);
  }

  #mapOf({ dimension }: Charge): Map<string, Known> {
    return dimension === 'ADDRESS' ? this.#addresses : this.#others;
  }
}

/**
 * What this process may grant of a quota while it does not hear of the others: its share, and no more than they had left
 * when it last heard. At least one, since a quota below the number of gateways would be none at all.
 */
function partOf({ quota, windowSeconds }: Charge, share: number, known: Known | undefined, now: number): number {
  const others = known !== undefined && now - known.othersAt < windowSeconds * 1_000 ? known.others : 0;
  return Math.max(1, Math.min(Math.floor(quota * share), quota - others));
}

/** With another length it is another window. */
function keyOf({ window, windowSeconds }: Charge): string {
  return `${windowSeconds} ${window}`;
}
