/** One field of a subject, before and after. */
export interface ChangedField {
  name: string;
  before: string | null;
  after: string | null;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Fields that count and date every change, and say nothing of it. */
const always = new Set(['version', 'updatedAt']);

/** The fields that differ. Without a before: all that are set afterwards; without an after: all that were. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, now] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((name) => ({ name, before: shown(old[name]), after: shown(now[name]) }))
    .filter((field) => field.before !== field.after && !always.has(field.name));
}
