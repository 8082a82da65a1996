/**
 * Counts events of a key within the last `windowMs` milliseconds. In memory of one process: a brake against guessing, not
 * an account of usage.
 */
export class SlidingWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #hits = new Map<string, number[]>();

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Milliseconds until the key may try again; 0 if it may now. */
  waitFor(key: string, now = Date.now()): number {
    const recent = this.#recent(key, now);
    const oldest = recent[recent.length - this.#limit];
    return oldest === undefined ? 0 : oldest + this.#windowMs - now;
  }

  hit(key: string, now = Date.now()): void {
    const recent = this.#recent(key, now);
    recent.push(now);
    this.#hits.delete(key); // keeps the map in the order of the latest hit
    this.#hits.set(key, recent);
    this.#dropOld(now);
  }

  /** Takes the latest hit back. */
  undo(key: string): void {
    this.#hits.get(key)?.pop();
  }

  clear(key: string): void {
    this.#hits.delete(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#hits.get(key) ?? []).filter((at) => at > now - this.#windowMs);
  }

  #dropOld(now: number): void {
    for (const [key, times] of this.#hits) {
      if ((times.at(-1) ?? 0) > now - this.#windowMs) return;
      this.#hits.delete(key);
    }
  }
}
