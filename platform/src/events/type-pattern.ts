/** Patterns of event types split for SQL: `alert.*` is the prefix `alert.`, `*` the empty prefix. */
export interface TypePatterns {
  exact: string[];
  prefixes: string[];
}

export function typePatterns(types: readonly string[]): TypePatterns {
  const exact = types.filter((type) => !type.endsWith('*'));
  const prefixes = types.filter((type) => type.endsWith('*')).map((type) => type.slice(0, -1));
  return { exact, prefixes };
}

/** A test for one event type against patterns; a trailing `*` matches every type with that prefix. */
export function typeMatcher(types: readonly string[]): (type: string) => boolean {
  const { exact, prefixes } = typePatterns(types);
  if (prefixes.includes('')) return () => true;
  const names = new Set(exact);
  return (type) => names.has(type) || prefixes.some((prefix) => type.startsWith(prefix));
}
