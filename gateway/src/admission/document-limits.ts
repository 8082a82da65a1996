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
/** Values of one list that is written into a document. */
const maxListItems = 1_000;
/** Directives of a document: each is looked at for each place that it could stand at. */
const maxDirectives = 200;
/** Operations and fragments of a document. */
const maxDefinitions = 200;

/**
 * Null, or why a document is refused before it is validated: a small one can hold fields under one name, or fragments,
 * whose comparison takes GraphQL's validation many seconds. The document may be invalid, its fragments in a circle.
 */
export function documentRefusal(document: DocumentNode): GraphQLError | null {
  if (document.definitions.length > maxDefinitions) {
    return coded(
      'OPERATION_TOO_LARGE',
      `The document has more than ${maxDefinitions} operations and fragments. Split it.`,
    );
  }
  const { literals, longestList, directives } = countIn(document);
  if (literals > maxLiterals) {
    const message = 'The document holds values that nest too deep, or too many of them. Send them as variables.';
    return coded('OPERATION_TOO_DEEP', message);
  }
  if (longestList > maxListItems) {
    const message = `The document holds a list of more than ${maxListItems} values. Send it as a variable.`;
    return coded('OPERATION_TOO_LARGE', message);
  }
  if (directives > maxDirectives) {
    return coded('OPERATION_TOO_LARGE', `The document has more than ${maxDirectives} directives. Split it.`);
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

  for (const node of document.definitions) {
    if (pairs > maxPairs || deepest > maxNesting) break;
    if ('selectionSet' in node && node.selectionSet) count([node.selectionSet], 0);
  }
  if (deepest > maxNesting)
    return coded('OPERATION_TOO_DEEP', 'The document nests too deep, or its fragments lead into each other.');
  if (pairs > maxPairs) {
    return coded('OPERATION_TOO_LARGE', 'The document selects the same fields too often. Split it.');
  }
  return null;
}

function countIn(document: DocumentNode): { literals: number; longestList: number; directives: number } {
  let depth = 0;
  const counts = { literals: 0, longestList: 0, directives: 0 };
  const enter = () => {
    counts.literals += 2 ** Math.min(depth++, 50);
  };
  const leave = () => {
    depth--;
  };
  visit(document, {
    ListValue: {
      enter({ values }) {
        counts.longestList = Math.max(counts.longestList, values.length);
        enter();
      },
      leave,
    },
    ObjectValue: { enter, leave },
    Directive() {
      counts.directives++;
    },
  });
  return counts;
}
