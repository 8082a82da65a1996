/** Versions of entities this client has seen, by `typename:id`. */
export interface Versions {
  /** Remembers every versioned entity of a result. */
  note(data: unknown): void;
  /** Whether an event tells of an entity in an older version than one already seen. */
  isStale(event: unknown): boolean;
}

interface Entity {
  __typename?: unknown;
  id?: unknown;
  version?: unknown;
}

const keyOf = ({ __typename, id }: Entity) => `${String(__typename)}:${String(id)}`;
const isVersioned = (value: unknown): value is Entity & { version: number } =>
  typeof value === 'object' && value !== null && typeof (value as Entity).version === 'number' && 'id' in value;

/**
 * Resuming and query-then-subscribe deliver some events twice, or after a query that already saw them. An event older
 * than what is on screen must not take the screen back.
 */
export function createVersions(): Versions {
  const seen = new Map<string, number>();
  const note = (data: unknown): void => {
    if (Array.isArray(data)) {
      for (const item of data) note(item);
    } else if (typeof data === 'object' && data !== null) {
      if (isVersioned(data)) seen.set(keyOf(data), Math.max(data.version, seen.get(keyOf(data)) ?? 0));
      for (const value of Object.values(data)) if (typeof value === 'object') note(value);
    }
  };
  const isStale = (event: unknown): boolean =>
    Object.values(event ?? {}).some(
      (root) =>
        typeof root === 'object' &&
        root !== null &&
        Object.values(root).some((value) => isVersioned(value) && value.version < (seen.get(keyOf(value)) ?? 0)),
    );
  return { note, isStale };
}
