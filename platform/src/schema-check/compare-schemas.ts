import {
  type BreakingChange,
  BreakingChangeType,
  type DangerousChange,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  specifiedScalarTypes,
} from 'graphql';
import { safeChanges } from './safe-changes.ts';

export interface SchemaChange {
  /** BREAKING: operations can fail. DANGEROUS: a client can meet what it does not know. SAFE: nobody notices. */
  severity: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  /** As graphql-js names it, e.g. `FIELD_REMOVED`. */
  type: string;
  /** Of what changed, e.g. `Contact.name`, `Query.contacts(first:)`, `@defer(label:)`. */
  coordinate: string;
  description: string;
}

/** What clients meet when a schema takes the place of another: the breaking first, by coordinate. */
export function compareSchemas(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  const breaking = findBreakingChanges(before, after)
    .map((change) => located('BREAKING', change))
    // Of a standard scalar that nothing refers to any more, what did refer to it is told.
    .filter(({ type, coordinate }) => type !== BreakingChangeType.TYPE_REMOVED || !standard.has(coordinate));
  const dangerous = findDangerousChanges(before, after).map((change) => located('DANGEROUS', change));
  const known = new Set([...breaking, ...dangerous].map(({ coordinate }) => coordinate));
  return [breaking, dangerous, safeChanges(before, after, known)].flatMap((changes) =>
    changes.sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1)),
  );
}

function located(
  severity: SchemaChange['severity'],
  { type, description }: BreakingChange | DangerousChange,
): SchemaChange {
  const [pattern, coordinate] = coordinates[type];
  return { severity, type, description, coordinate: description.replace(pattern, coordinate) };
}

const standard = new Set(specifiedScalarTypes.map(({ name }) => name));

const type = /^(?:Standard scalar )?(\w+) .*$/s;
const argument = /^(\w+)\.(\w+) arg (\w+) .*$/s;
const addedArgument = /^An? \w+ arg (\w+) on (\w+)\.(\w+) .*$/s;
const field = /^(\w+)\.(\w+) .*$/s;
const addedInputField = /^An? \w+ field (\w+) on input type (\w+) .*$/s;
const member = /^(\w+) was \w+ (?:to|from) (?:enum|union) type (\w+)\.$/;
const offDirective = /^.* from (\w+)\.$/;

/** graphql-js says where a change is in its sentence alone. */
const coordinates: Record<BreakingChangeType | DangerousChangeType, [pattern: RegExp, coordinate: string]> = {
  [BreakingChangeType.TYPE_REMOVED]: [type, '$1'],
  [BreakingChangeType.TYPE_CHANGED_KIND]: [type, '$1'],
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: [member, '$2'],
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: [member, '$2.$1'],
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: [addedInputField, '$2.$1'],
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: [type, '$1'],
  [BreakingChangeType.FIELD_REMOVED]: [field, '$1.$2'],
  [BreakingChangeType.FIELD_CHANGED_KIND]: [field, '$1.$2'],
  [BreakingChangeType.REQUIRED_ARG_ADDED]: [addedArgument, '$2.$3($1:)'],
  [BreakingChangeType.ARG_REMOVED]: [argument, '$1.$2($3:)'],
  [BreakingChangeType.ARG_CHANGED_KIND]: [argument, '$1.$2($3:)'],
  [BreakingChangeType.DIRECTIVE_REMOVED]: [type, '@$1'],
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: [/^(\w+) was removed from (\w+)\.$/, '@$2($1:)'],
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: [/^A required arg (\w+) on directive (\w+) .*$/, '@$2($1:)'],
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: [offDirective, '@$1'],
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: [offDirective, '@$1'],
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: [member, '$2.$1'],
  [DangerousChangeType.TYPE_ADDED_TO_UNION]: [member, '$2'],
  [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: [addedInputField, '$2.$1'],
  [DangerousChangeType.OPTIONAL_ARG_ADDED]: [addedArgument, '$2.$3($1:)'],
  [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: [/^.* implemented by (\w+)\.$/, '$1'],
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: [argument, '$1.$2($3:)'],
};
