import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const file = (name: string) => new URL(`../schema/${name}`, import.meta.url);

/**
 * What would break clients and isn't declared, one line each, e.g. `FIELD_REMOVED: Alert.title was removed.`
 *
 * @param before SDL of the API schema that clients were promised.
 * @param after SDL of the API schema as it is now.
 * @param declared Lines that are meant; they stand in the change log for users.
 */
export function undeclaredChanges(before: string, after: string, declared: ReadonlySet<string>): string[] {
  const changes = findBreakingChanges(buildSchema(before), buildSchema(after));
  return changes.map((change) => `${change.type}: ${change.description}`).filter((line) => !declared.has(line));
}

/** The committed API schema against `schema/released.graphql`, the one of the latest release. */
export function breakingChanges(): string[] {
  const released = file('released.graphql');
  if (!existsSync(released)) return [];
  const declared = existsSync(file('declared-breaking-changes.txt'))
    ? readFileSync(file('declared-breaking-changes.txt'), 'utf8').split('\n')
    : [];
  return undeclaredChanges(
    readFileSync(released, 'utf8'),
    readFileSync(file('api.graphql'), 'utf8'),
    new Set(declared.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))),
  );
}
