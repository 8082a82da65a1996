import type { Schema } from '@apollo/federation-internals';
import { type FieldNode, Kind, type SelectionNode } from 'graphql';
import { responseName } from './document.ts';
import { fieldIn } from './partial-types.ts';

/** Selections on a type, in which some fields have aliases. */
export interface KeptApart {
  selections: readonly SelectionNode[];
  /** The names that the aliases stand for. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Selections on a type of which no field has the name of one beside them that is of another type: a subgraph refuses both together,
 * e.g. `... on Novel { size }` and `... on Film { size }` where one is `Int` and the other `Int!`.
 *
 * @param beside What is selected on other types, or on all of them.
 * @param around The type that is there, a union or an interface.
 */
export function keptApart(
  schema: Schema,
  type: string,
  selections: readonly SelectionNode[],
  beside: readonly SelectionNode[],
  around: string,
): KeptApart {
  const types = new Map<string, Set<string>>();
  for (const [field, fieldType] of typedFields(schema, around, beside)) {
    types.set(responseName(field), (types.get(responseName(field)) ?? new Set()).add(fieldType));
  }
  const renamed = new Map<string, string>();
  const apart = (selection: SelectionNode): SelectionNode => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { selectionSet } = selection;
      return { ...selection, selectionSet: { ...selectionSet, selections: selectionSet.selections.map(apart) } };
    }
    if (selection.kind !== Kind.FIELD) return selection;
    const name = responseName(selection);
    const own = String(fieldIn(schema, type, selection.name.value));
    if ([...(types.get(name) ?? [])].every((other) => other === own)) return selection;
    const alias = `${name}__of_${type}`;
    renamed.set(alias, name);
    return { ...selection, alias: { kind: Kind.NAME, value: alias } };
  };
  return { selections: selections.map(apart), renamed };
}

function* typedFields(
  schema: Schema,
  type: string,
  selections: readonly SelectionNode[],
): Generator<[FieldNode, string]> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield [selection, String(fieldIn(schema, type, selection.name.value))];
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    yield* typedFields(schema, selection.typeCondition?.name.value ?? type, selection.selectionSet.selections);
  }
}
