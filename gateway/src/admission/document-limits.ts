import type { ValidationRule } from 'graphql';
import { type DocumentNode, type FieldNode, type GraphQLError, Kind, type SelectionSetNode, visit } from 'graphql';
import { coded } from '../execute/coded.ts';

/** Pairs of fields that may have to merge. GraphQL's own check compares each: 50,000 pairs take it about 50 ms. */
export const maxPairs = 50_000;
/** Selection sets within each other, inline fragments included. */
const maxNesting = 200;

/**
 * Weight of all lists and objects written into a document, each twice that of the one around it: Apollo's planner copies
 * them as often. 20,000 take it about 100 ms; 40 brackets within each other would take it for ever.
 */
const maxLiterals = 20_000;

/**
 * Null, or why a document is refused before it is validated: a small one can hold fields under one name, or fragments,
 * whose comparison takes GraphQL's validation many seconds. The document may be invalid, its fragments in a circle.
 */
export function documentRefusal(document: DocumentNode): GraphQLError | null {
  if (literalsOf(document) > maxLiterals) {
    const message = 'The document holds values that nest too deep, or too many of them. Send them as variables.';
    return coded('OPERATION_TOO_DEEP', message);
  }
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  let pairs = 0;
  let deepest = 0;

  // Adds at least one for each field, so that the limit also ends a circle.
  const count = (sets: readonly SelectionSetNode[], depth: number): void => {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode, nesting: number): void => {
      deepest = Math.max(deepest, nesting);
      if (nesting > maxNesting) return;
      for (const node of selections) {
        if (node.kind === Kind.FIELD) {
          const name = node.alias?.value ?? node.name.value;
          const known = fields.get(name);
          if (known === undefined) fields.set(name, [node]);
          else known.push(node);
        } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, nesting + 1);
        else if (!spread.has(node.name.value)) {
          spread.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (fragment !== undefined) collect(fragment, nesting + 1);
        }
      }
    };
    for (const set of sets) collect(set, depth);
    pairs += spread.size ** 2;
    for (const group of fields.values()) {
      pairs += group.length ** 2;
      if (pairs > maxPairs) return;
      const below = group.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0 && deepest <= maxNesting) count(below, depth + 1);
    }
  };

  for (const node of document.definitions)
    if ('selectionSet' in node && node.selectionSet) count([node.selectionSet], 0);
  if (deepest > maxNesting)
    return coded('OPERATION_TOO_DEEP', 'The document nests too deep, or its fragments lead into each other.');
  if (pairs > maxPairs) {
    return coded('OPERATION_TOO_LARGE', 'The document selects the same fields too often. Split it.');
  }
  return null;
}

function literalsOf(document: DocumentNode): number {
  let depth = 0;
  let weight = 0;
  const nested = {
    enter() {
      weight += 2 ** Math.min(depth++, 50);
    },
    leave() {
      depth--;
    },
  };
  visit(document, { ListValue: nested, ObjectValue: nested });
  return weight;
}

/** `documentRefusal` as the first thing that validation looks at: of a document that is refused, it sees nothing else. */
export const documentLimits: ValidationRule = (context) => ({
  Document(document) {
    const refusal = documentRefusal(document);
    if (refusal === null) return undefined;
    context.reportError(refusal);
    return { ...document, definitions: [] };
  },
});
