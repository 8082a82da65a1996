import type { Schema } from '@apollo/federation-internals';
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isCondition, responseName } from './document.ts';
import { includes } from './partial-types.ts';
import type { FetchPath } from './plan-fetches.ts';

/** An operation of a client, and what it may ask for. */
export interface Asked {
  schema: Schema;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
}

/** A field, and the conditions around it. */
export interface AskedField {
  node: FieldNode;
  conditions: readonly DirectiveNode[];
}

/** The fields that the client asks for of objects of a type, at a path. */
export function askedAt(asked: Asked, path: FetchPath, type: string): AskedField[] {
  let sets: { set: SelectionSetNode; conditions: readonly DirectiveNode[] }[] = [
    { set: asked.operation.selectionSet, conditions: [] },
  ];
  for (const name of path) {
    sets = sets.flatMap(({ set }) =>
      fieldsOf(asked, set).flatMap(({ node }) =>
        responseName(node) === name && node.selectionSet ? [{ set: node.selectionSet, conditions: [] }] : [],
      ),
    );
  }
  return sets.flatMap(({ set }) => fieldsOf(asked, set, type));
}

/** The fields of a selection set, those of its fragments included; for a type only those that concern it. */
export function fieldsOf(asked: Asked, { selections }: SelectionSetNode, type?: string): AskedField[] {
  return selections.flatMap((selection): AskedField[] => {
    const conditions = (selection.directives ?? []).filter(isCondition);
    if (selection.kind === Kind.FIELD) return [{ node: selection, conditions }];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || (type !== undefined && condition !== undefined && !includes(asked.schema, condition, type))) {
      return [];
    }
    return fieldsOf(asked, fragment.selectionSet, type).map((each) => ({
      ...each,
      conditions: [...conditions, ...each.conditions],
    }));
  });
}

export function onType(type: string, selections: SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

export function conditional(node: SelectionNode, conditions: readonly DirectiveNode[]): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (inner, directive) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directive],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    node,
  );
}
