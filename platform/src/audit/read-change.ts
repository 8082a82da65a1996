import type { JsonValue } from '../events/event.ts';

type Fields = Record<string, JsonValue>;

export interface Change {
  /** The subject's row before the change, as far as the event itself tells. */
  before: JsonValue;
  /** The subject's row after it; null for one that is gone. */
  after: JsonValue;
  /** What the event tells besides. */
  details: JsonValue;
  /** Whether `after` is the whole subject, so that the record before it of the same subject holds what it was. */
  whole: boolean;
}

const gone = /\.(deleted|removed)$/;

/** Reads what changed from an event: its payload holds the subject's row under the name that its type begins with. */
export function readChange(type: string, payload: Fields): Change {
  const subject = type.slice(0, type.indexOf('.'));
  const { [subject]: row, before = null, ...rest } = payload;
  if (!isFields(row)) {
    const { before: _before, ...after } = payload;
    return { before, after: nullIfEmpty(after), details: null, whole: false };
  }
  const details = nullIfEmpty(rest);
  return gone.test(type)
    ? { before: before ?? row, after: null, details, whole: true }
    : { before, after: row, details, whole: true };
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nullIfEmpty(fields: Fields): JsonValue {
  return Object.keys(fields).length === 0 ? null : fields;
}
