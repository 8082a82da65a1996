import { createPatch, type Operation } from 'rfc6902';

/** Entries of a list beyond which it is not compared entry by entry, which takes the square of their number. */
const longestList = 500;

/** RFC 6902 operations that turn one value into the other; null where comparing would take too long. */
export function patchBetween(before: unknown, after: unknown): Operation[] | null {
  return hasLongList(before) || hasLongList(after) ? null : createPatch(before, after);
}

function hasLongList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > longestList || value.some(hasLongList);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongList);
}
