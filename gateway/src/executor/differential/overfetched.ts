import type { Seen } from './both.ts';

/**
 * Whether a failure is about a field that the client did not ask of that object. A subgraph with an `@interfaceObject` does
 * not know the types, so that it is asked for a field of all objects if the client asks for it of some; one that must not be
 * null takes its object along.
 */
export function overfetched(truth: Seen, ours: Seen): boolean {
  const data = JSON.parse(truth.data) as unknown;
  return ours.paths.some((path) => isUnasked(data, JSON.parse(path) as (string | number)[] | null));
}

/** Whether the path leads to an object, and from there to a field that it does not have. */
function isUnasked(data: unknown, path: (string | number)[] | null): boolean {
  let value = data;
  for (const part of path ?? []) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Array.isArray(value) && !Object.hasOwn(value, part)) return true;
    value = (value as Record<string | number, unknown>)[part];
  }
  return false;
}
