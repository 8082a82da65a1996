/** What the run and the process that is all its sockets say to each other. */

/** Each socket subscribes to the alerts that are raised, the numbered ones among them. */
export const subscription = `subscription {
  alertChanged { type alert { title status organization { name slug } raisedBy { name } } }
}`;

export interface Follow {
  url: string;
  sockets: number;
  /** Keys, in turns. */
  credentials: string[];
  /** Cursor that all of them begin behind. */
  after: string;
  /** Events that there will be at most. */
  events: number;
}

/** Milliseconds since the sockets were sent off. */
export interface Arrival {
  median: number;
  last: number;
}

export interface Tally {
  lost: number;
  doubled: number;
  outOfOrder: number;
  /** Connections that had to be tried once more. */
  retries: number;
  /** Messages that are neither a delivery nor of the protocol's own; the first few. */
  unexpected: string[];
}

const mark = 'storm ';

export function titleOf(number: number): string {
  return `${mark}${String(number).padStart(6, '0')}`;
}

const markBytes = Buffer.from(`"${mark}`);
const cursorBytes = Buffer.from('"cursor":"');

/** Number of the event in a frame and the cursor that it carries; null when the frame is no delivery. */
export function readDelivery(buffer: Buffer, from: number, to: number): { number: number; cursor: string } | null {
  const at = buffer.subarray(from, to).indexOf(markBytes);
  if (at < 0) return null;
  const digits = from + at + markBytes.length;
  const cursorAt = buffer.subarray(from, to).lastIndexOf(cursorBytes);
  if (cursorAt < 0) return null;
  const start = from + cursorAt + cursorBytes.length;
  const end = buffer.indexOf(0x22, start);
  return {
    number: Number(buffer.toString('latin1', digits, digits + 6)),
    cursor: buffer.toString('latin1', start, end),
  };
}
