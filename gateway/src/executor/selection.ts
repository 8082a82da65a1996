import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { NeededNames } from '../planning/asked-names.ts';
import { isCondition, responseName } from '../planning/document.ts';
import { type Condition, conditionOf } from './condition.ts';
import type { Output } from './output.ts';
import type { Tree } from './tree.ts';

/** What the client selected, read from its document under the variables of one request. */
export interface Selecting {
  schema: GraphQLSchema;
  /** Which fields were fetched by other names than the client's. */
  needed: NeededNames;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Tree;
  output: Output;
}

/** All fields of selection sets, those of their inline fragments included. */
export function fieldsIn(sets: readonly SelectionSetNode[]): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) return [each];
      return each.kind === Kind.INLINE_FRAGMENT ? fieldsIn([each.selectionSet]) : [];
    }),
  );
}

/** Fields by response name, in the order of the response, for objects of one type. */
export function fieldsFor(
  selecting: Selecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (isLeftOut(selecting, selection.directives)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        const known = fields.get(name);
        if (known === undefined) fields.set(name, [selection]);
        else known.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selecting.schema, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = selecting.fragments.get(selection.name.value);
        if (fragment && applies(selecting.schema, fragment.typeCondition.name.value, type)) {
          collect(fragment.selectionSet);
        }
      }
    }
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && 'getFields' in type && schema.isSubType(wanted, type);
}

function isLeftOut({ operation, variables }: Selecting, directives: readonly DirectiveNode[] | undefined): boolean {
  for (const directive of directives ?? []) {
    const [argument] = directive.arguments ?? [];
    if (!isCondition(directive) || argument === undefined) continue;
    if (conditionOf(argument.value, operation)(variables) === (directive.name.value === 'skip')) return true;
  }
  return false;
}

/**
 * The variables that decide what is in the response, as a function of the variables to a short text: responses of
 * requests with the same text have the same shape.
 */
export function shapeKey(operation: OperationDefinitionNode, document: DocumentNode): (variables: Tree) => string {
  const conditions = new Map<string, Condition>();
  const enter = (node: DirectiveNode) => {
    const value = node.arguments?.[0]?.value;
    if (!isCondition(node) || value?.kind !== Kind.VARIABLE) return;
    conditions.set(value.name.value, conditionOf(value, operation));
  };
  for (const node of document.definitions) {
    if (node === operation || node.kind === Kind.FRAGMENT_DEFINITION) visit(node, { Directive: enter });
  }
  // A fragment that this operation does not spread may name variables it does not have.
  const names = new Set(operation.variableDefinitions?.map((definition) => definition.variable.name.value));
  const all = [...conditions].flatMap(([name, condition]) => (names.has(name) ? [condition] : []));
  return all.length === 0 ? () => '' : (variables) => all.map((holds) => (holds(variables) ? 1 : 0)).join('');
}

export function compositeType(schema: GraphQLSchema, name: string): GraphQLCompositeType | undefined {
  const type = schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}
