/** What the parent, the contenders and the load generators of the live bench say to one another. */

/** The operation every socket subscribes to: an event's own fields, and one that another part joins. */
export const subscription =
  'subscription Notes($id: ID) { noteChanged(noteId: $id) { type noteId subjectVersion note { id text remark } } }';

export interface Publication {
  /** Number of the first event; the others follow it. */
  from: number;
  events: number;
  /** Notes the events are about, in turns. */
  notes: number;
}

export interface Listening {
  url: string;
  /** For `connection_init`, in turns; empty where nobody asks for one. */
  credentials: string[];
}

/** Memory of a contender in bytes, after a garbage collection. */
export interface MemoryUsage {
  rss: number;
  heap: number;
}

export interface Subscribe {
  url: string;
  sockets: number;
  credentials: string[];
  /** Each socket follows one of so many notes; 0: every socket follows all. */
  groups: number;
}

/** Deliveries to wait for, of the events from a number on, for so many milliseconds. */
export interface Expectation {
  from: number;
  deliveries: number;
  within: number;
}

/** What the load generator saw since it was last asked. */
export interface Received {
  deliveries: number;
  /** Bytes of the messages. */
  bytes: number;
  /** Milliseconds from the first event's writing to the last delivery. */
  duration: number;
  /** Milliseconds from an event's writing to a delivery. */
  p50: number;
  p99: number;
  /** Deliveries that came twice or behind a later one. */
  outOfOrder: number;
}

/** Microseconds of a clock that all processes of the machine share. */
export function now(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

const padding = 'x'.repeat(160);

/** A text of 200 bytes that carries the event's number and when it was written. */
export function stampedText(number: number): string {
  return `@@${String(number).padStart(10, '0')}:${String(now()).padStart(16, '0')}@@ ${padding}`;
}

const mark = Buffer.from('@@');

/** Reads what `stampedText` wrote; null when the frame is no delivery. */
export function readStamp(buffer: Buffer, from: number, to: number): { number: number; writtenAt: number } | null {
  const at = buffer.indexOf(mark, from);
  if (at < 0 || at + 31 > to) return null;
  return { number: digits(buffer, at + 2, 10), writtenAt: digits(buffer, at + 13, 16) };
}

function digits(buffer: Buffer, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) value = value * 10 + ((buffer[index] ?? 48) - 48);
  return value;
}
