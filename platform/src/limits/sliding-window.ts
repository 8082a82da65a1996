/** A window slides in this many steps: what was used is given back at most a thousandth of the window late, never early. */
export const steps = 1_000;

/** Length of a step in milliseconds. */
export function stepOf(windowMs: number): number {
  return Math.max(1, Math.ceil(windowMs / steps));
}

/** What was used, by age. */
export interface Used {
  /** Milliseconds ago. */
  age: number;
  cost: number;
}

/**
 * What was used within the last `windowMs` milliseconds. Of each step the sum up to its end is kept, so that adding and
 * reading take the same time however much there is. The Lua script of `redis-script.ts` does the same sums.
 */
export class SlidingWindow {
  readonly #step: number;
  /** Steps that count beside the present one. */
  readonly #length: number;
  #ticks: number[] = [];
  /** All that was ever used up to the end of the step. */
  #sums: number[] = [];
  /** Index of the first step that still counts. */
  #head = 0;
  /** All that was used in steps that no longer count. */
  #gone = 0;

  constructor(windowMs: number) {
    this.#step = stepOf(windowMs);
    this.#length = Math.ceil(windowMs / this.#step);
  }

  /** @param now Milliseconds of a clock that never goes back. */
  used(now: number): number {
    this.#slide(now);
    return (this.#sums.at(-1) ?? this.#gone) - this.#gone;
  }

  add(cost: number, now: number): void {
    this.#slide(now);
    const tick = Math.floor(now / this.#step);
    const sum = (this.#sums.at(-1) ?? this.#gone) + cost;
    if (this.#ticks.at(-1) === tick) this.#sums[this.#sums.length - 1] = sum;
    else {
      this.#ticks.push(tick);
      this.#sums.push(sum);
    }
  }

  /** Takes back some of what was added last. */
  giveBack(cost: number, now: number): void {
    this.#slide(now);
    const last = this.#sums.length - 1;
    if (last < this.#head) return;
    const before = last > this.#head ? (this.#sums[last - 1] ?? 0) : this.#gone;
    this.#sums[last] = Math.max(before, (this.#sums[last] ?? 0) - cost);
  }

  /** Milliseconds until `amount` of what is used is given back; Infinity for more than is used, 0 for nothing. */
  untilFree(amount: number, now: number): number {
    this.#slide(now);
    if (amount <= 0) return 0;
    let low = this.#head;
    let high = this.#sums.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] ?? 0) - this.#gone >= amount) high = middle;
      else low = middle + 1;
    }
    const tick = this.#ticks[low];
    return tick === undefined ? Number.POSITIVE_INFINITY : (tick + this.#length + 1) * this.#step - now;
  }

  /** The oldest first. */
  history(now: number): Used[] {
    this.#slide(now);
    let before = this.#gone;
    return this.#ticks.slice(this.#head).map((tick, index) => {
      const sum = this.#sums[this.#head + index] ?? before;
      const cost = sum - before;
      before = sum;
      // By the end of its step, so that nobody who counts on from here gives it back too early.
      return { age: Math.max(0, now - (tick + 1) * this.#step + 1), cost };
    });
  }

  #slide(now: number): void {
    const last = Math.floor(now / this.#step) - this.#length - 1;
    while (this.#head < this.#ticks.length && (this.#ticks[this.#head] ?? 0) <= last) {
      this.#gone = this.#sums[this.#head] ?? this.#gone;
      this.#head++;
    }
    if (this.#head < 64 || this.#head * 2 < this.#ticks.length) return;
    this.#ticks = this.#ticks.slice(this.#head);
    this.#sums = this.#sums.slice(this.#head);
    this.#head = 0;
  }
}
