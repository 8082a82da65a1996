import { createHash } from 'node:crypto';

/** JSON text of a verb's result. Unlike plain JSON it brings back dates and bigints as they were. */
export function storeResult(value: unknown): string {
  return JSON.stringify(tag(value) ?? null);
}

/** The value that `storeResult` was given. `undefined` comes back as null. */
export function readResult(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map(readResult);
  if (stored === null || typeof stored !== 'object') return stored;
  const entries = Object.entries(stored);
  const [key, value] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (key === '$date') return new Date(String(value));
  if (key === '$bigint') return BigInt(String(value));
  return Object.fromEntries(entries.map(([name, member]) => [name, readResult(member)]));
}

function tag(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (Array.isArray(value)) return value.map((member) => tag(member) ?? null);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tag(member)]));
}

/** SHA-256 of an input, whatever the order of its keys. */
export function hashInput(input: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sorted(tag(input))) ?? '')
    .digest();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
