import { createHash, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../errors/index.ts';
import { type Secrets, sign } from '../secrets/index.ts';
import type { EventLog } from './event-log.ts';

/** Positions of the log as clients hold them: opaque, signed, bound to an organization. Never a permission. */
export interface Cursors {
  encode(organizationId: string, seq: bigint): string;
  /**
   * The position of a cursor. Throws CURSOR_INVALID if it was not made by this installation for this organization,
   * CURSOR_EXPIRED if it is from before a restore or older than what is kept: never a silent gap.
   */
  decode(organizationId: string, cursor: string): bigint;
}

const purpose = 'event cursor';
/** 96 bits of the signature: a forged cursor only moves a position within what its holder may see anyway. */
const signatureLength = 16;
/** Organizations whose last cursor is kept. */
const kept = 1_000;

export function openCursors(eventLog: Pick<EventLog, 'epoch' | 'floor'>, secrets: Secrets): Cursors {
  const key = secrets.derive(purpose);
  const signature = (line: string, organizationId: string, seq: string) =>
    sign(key, `${line}|${organizationId}|${seq}`).slice(0, signatureLength);
  // Most answers are given where nothing has happened since the last one: the last cursor of each organization is kept.
  const latest = new Map<string, { epoch: string; seq: bigint; cursor: string }>();
  return {
    encode(organizationId, seq) {
      const epoch = eventLog.epoch();
      const known = latest.get(organizationId);
      if (known !== undefined && known.seq === seq && known.epoch === epoch) return known.cursor;
      const line = lineOf(epoch);
      const position = seq.toString(36);
      const cursor = `${position}.${line}.${signature(line, organizationId, position)}`;
      if (latest.size >= kept) latest.clear();
      latest.set(organizationId, { epoch, seq, cursor });
      return cursor;
    },
    decode(organizationId, cursor) {
      const [position = '', line = '', given = '', ...rest] = cursor.split('.');
      const genuine = rest.length === 0 && equal(signature(line, organizationId, position), given);
      if (!genuine) {
        throw new CodedError('CURSOR_INVALID', 'The cursor was not made by this installation for this organization.');
      }
      const seq = fromBase36(position);
      if (line !== lineOf(eventLog.epoch()) || seq < eventLog.floor()) {
        throw new CodedError('CURSOR_EXPIRED', 'The position is no longer kept. Read the state again, then subscribe.');
      }
      return seq;
    },
  };
}

const lines = new Map<string, string>();

/** A short name for an epoch, so that a cursor of another one is told from a forged one. */
function lineOf(epoch: string): string {
  let line = lines.get(epoch);
  if (line === undefined) {
    line = createHash('sha256').update(epoch).digest('base64url').slice(0, 8);
    lines.set(epoch, line);
  }
  return line;
}

function equal(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function fromBase36(text: string): bigint {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value;
}
