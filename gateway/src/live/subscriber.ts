import type { Frame } from './frame.ts';
import type { Group } from './group.ts';
import type { LiveInput, SharedOperation } from './shared-operation.ts';
import type { Standing } from './standing.ts';

/** Where a connection writes. */
export interface Outlet {
  /** Bytes that the other end has not taken yet. */
  readonly buffered: number;
  /** What is written meanwhile goes out in one go. */
  together(write: () => void): void;
  /** Calls back once everything has been taken; never, if the connection closes. */
  onceDrained(listener: () => void): void;
}

/** Takes the deliveries of one subscription, in the words of its protocol. */
export interface Sink {
  readonly outlet: Outlet;
  /** What it will be for, before anything is known to stand in its way. */
  opening(subscriber: Subscriber): void;
  /** Writes, and never waits. */
  next(frame: Frame): void;
  /** Ends the subscription for a reason that the client is told. */
  fail(reason: unknown): void;
}

/** Bytes that may wait for a connection; beyond them it leaves the group and comes back when it has taken them. */
export const fullAt = 256 * 1024;

/** What became of a delivery. */
export type Outcome =
  | 'sent'
  /** The connection takes no more for now; `deliver` has written this one still. */
  | 'full'
  /** Nobody knows at this moment what it may see; nothing was written. */
  | 'held';

/** One subscription: a reader with a position. */
export class Subscriber {
  operation: SharedOperation;
  input: LiveInput;
  standing: Standing;
  readonly sink: Sink;
  /** Everything at or below it was delivered, or was not for this reader. Null: the operation knows no positions. */
  position: bigint | null;
  group: Group | null = null;
  /** Whether the client applies JSON patches to the results of a live query. */
  takesPatches = false;
  /** Whether the audit log was told of what it looks at. */
  noted = false;
  /** Until it has a group for the first time. */
  opening = true;
  closed = false;
  /** How often somebody asked to look for its group; of several at once the last counts. */
  turn = 0;

  constructor(operation: SharedOperation, input: LiveInput, standing: Standing, sink: Sink, position: bigint | null) {
    this.operation = operation;
    this.input = input;
    this.standing = standing;
    this.sink = sink;
    this.position = position;
  }

  /** Sends the frame, unless this reader is behind it already. */
  deliver(frame: Frame, now: number): Outcome {
    const { seq } = frame;
    if (seq !== null && this.position !== null && this.position >= seq) return 'sent';
    if (!this.standing.isReliable(now)) return 'held';
    this.sink.next(frame);
    if (seq !== null) this.position = seq;
    return this.isFull ? 'full' : 'sent';
  }

  get isFull(): boolean {
    return this.sink.outlet.buffered > fullAt;
  }
}
