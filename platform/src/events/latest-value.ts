import type { JsonValue } from './event.ts';

/** One subscription to a signal: holds at most one value, the latest that was not taken yet. */
export class LatestValue implements AsyncIterableIterator<JsonValue> {
  readonly #ended: () => void;
  #value: JsonValue | undefined;
  #begun = false;
  #open = true;
  #wake: (() => void) | null = null;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  set(value: JsonValue): void {
    if (!this.#open) return;
    this.#begun = true;
    this.#value = value;
    this.#wake?.();
  }

  /** The value to begin with; ignored if a newer one has come already. */
  begin(value: JsonValue): void {
    if (!this.#begun) this.set(value);
  }

  async next(): Promise<IteratorResult<JsonValue>> {
    while (this.#open) {
      const value = this.#value;
      if (value !== undefined) {
        this.#value = undefined;
        return { done: false, value };
      }
      await this.#changed();
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<JsonValue>> {
    if (this.#open) {
      this.#open = false;
      this.#ended();
      this.#wake?.();
    }
    return { done: true, value: undefined };
  }

  #changed(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = () => {
      this.#wake = null;
      resolve();
    };
    return promise;
  }
}
