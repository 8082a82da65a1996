import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argumentOf, fieldSet, hasFields } from './definitions.ts';
import { responseName } from './document.ts';

/** Names under which the planner fetches what it needs itself: keys, what `@requires` and `@fromContext` name, types. */
export type NeededNames = ReadonlySet<string>;

const suffix = '__asked';

/** The fetched name of a type that the client asks for where something is deferred: the planner asks for others by itself. */
export const askedTypeName = `__typename${suffix}`;

export function neededNames(definitions: readonly DefinitionNode[]): NeededNames {
  const names = new Set(['__typename']);
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) add(selection.selectionSet);
    }
  };
  for (const definition of definitions) {
    if (!hasFields(definition)) continue;
    for (const directive of definition.directives ?? []) {
      const key = directive.name.value === 'join__type' ? argumentOf(directive, 'key') : undefined;
      if (key !== undefined) add(fieldSet(key));
    }
    for (const directive of definition.fields?.flatMap((field) => field.directives ?? []) ?? []) {
      if (directive.name.value !== 'join__field') continue;
      const fields = argumentOf(directive, 'requires');
      if (fields !== undefined) add(fieldSet(fields));
      for (const selection of contextSelections(directive)) add(fieldSet(selection));
    }
  }
  return names;
}

/** What a field takes from the objects around it: `{ currency }`, or that of each type, without braces around all. */
function contextSelections({ arguments: given = [] }: ConstDirectiveNode): string[] {
  const value = given.find(({ name }) => name.value === 'contextArguments')?.value;
  return (value?.kind === Kind.LIST ? value.values : []).flatMap((each) => {
    const selection = each.kind === Kind.OBJECT && each.fields.find(({ name }) => name.value === 'selection')?.value;
    return selection && selection.kind === Kind.STRING ? [selection.value.trim().replace(/^\{(.*)\}$/s, '$1')] : [];
  });
}

/**
 * The name under which a field is planned and fetched: mostly the one that the client gave. Where the planner may need
 * another field of that name, or the same with other arguments, it would take the place of what the client asked for.
 */
export function fetchedName(needed: NeededNames, field: FieldNode): string {
  const { alias, name, arguments: given } = field;
  const asked = responseName(field);
  const isOther = (alias !== undefined && alias.value !== name.value) || (given?.length ?? 0) > 0;
  return (isOther && needed.has(asked)) || asked.endsWith(suffix) ? `${asked}${suffix}` : asked;
}

/** The name that the client gave. */
export function askedName(fetched: string): string {
  return fetched.endsWith(suffix) ? fetched.slice(0, -suffix.length) : fetched;
}

/** A path of what was fetched as a path of the client's answer. */
export function askedPath(path: readonly (string | number)[]): readonly (string | number)[] {
  if (!path.some((part) => typeof part === 'string' && part.endsWith(suffix))) return path;
  return path.map((part) => (typeof part === 'string' ? askedName(part) : part));
}

/** The document with the names that are fetched; itself where they are the client's. */
export function withFetchedNames(document: DocumentNode, needed: NeededNames): DocumentNode {
  return renamed(document, (node) => fetchedName(needed, node));
}

/** A document of the planner's with the names that clients know. */
export function withAskedNames(document: DocumentNode): DocumentNode {
  return renamed(document, (node) => askedName(responseName(node)));
}

function renamed(document: DocumentNode, nameOf: (node: FieldNode) => string): DocumentNode {
  return visit(document, {
    Field: {
      leave(node) {
        const name = nameOf(node);
        if (name === responseName(node)) return undefined;
        return { ...node, alias: { kind: Kind.NAME, value: name } satisfies NameNode };
      },
    },
  });
}
