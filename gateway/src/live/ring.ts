import type { Frame } from './frame.ts';

/** Bytes of payloads that one group keeps, and all groups of a process together. */
const ownBytes = 256 * 1024;
const allBytes = 64 * 1024 * 1024;

let held = 0;

/** The latest frames of a group by position, so that whoever was away for a moment gets what the others got. */
export class Ring {
  readonly #frames = new Map<bigint, Frame>();
  #bytes = 0;

  add(frame: Frame): void {
    if (frame.seq === null || frame.byteLength > ownBytes) return;
    this.#frames.set(frame.seq, frame);
    this.#count(frame.byteLength);
    for (const [seq, oldest] of this.#frames) {
      if (this.#bytes <= ownBytes && held <= allBytes) return;
      this.#frames.delete(seq);
      this.#count(-oldest.byteLength);
    }
  }

  get(seq: bigint): Frame | undefined {
    return this.#frames.get(seq);
  }

  clear(): void {
    this.#frames.clear();
    this.#count(-this.#bytes);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    held += bytes;
  }
}
