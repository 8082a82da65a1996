import type { JsonValue } from '@guardian/platform/events';

/** JSON that Postgres can keep: without NUL characters and halves of surrogate pairs, which `jsonb` refuses. */
export function storable(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [storableText(key), storable(member)]));
}

export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
