import type { Writable } from 'node:stream';
import type { Outlet } from './subscriber.ts';

/** The writing side of a connection: never waits, and knows how much the other end has not taken. */
export class StreamOutlet implements Outlet {
  readonly #stream: Writable;
  #waiting: (() => void)[] | null = null;
  #written = 0;
  #taken = 0;
  #takenAt = 0;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  get buffered(): number {
    return this.#stream.writableLength;
  }

  write(bytes: Buffer): void {
    if (this.#stream.destroyed || this.#stream.writableEnded) return;
    this.#written += bytes.length;
    this.#stream.write(bytes);
  }

  together(write: () => void): void {
    this.#stream.cork();
    try {
      write();
    } finally {
      this.#stream.uncork();
    }
  }

  onceDrained(listener: () => void): void {
    if (this.#waiting !== null) {
      this.#waiting.push(listener);
      return;
    }
    this.#waiting = [listener];
    this.#stream.once('drain', () => {
      const waiting = this.#waiting ?? [];
      this.#waiting = null;
      for (const each of waiting) each();
    });
  }

  /** Milliseconds for which the other end has taken nothing of what waits for it; 0 if nothing does. */
  stuckFor(now: number): number {
    const { buffered } = this;
    const taken = this.#written - buffered;
    if (buffered === 0 || taken !== this.#taken || this.#takenAt === 0) {
      this.#taken = taken;
      this.#takenAt = now;
      return 0;
    }
    return now - this.#takenAt;
  }
}
