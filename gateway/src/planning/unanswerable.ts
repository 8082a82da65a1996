import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, isConditional, responseName } from './document.ts';
import { documentOf, fetchesIn, namesOf } from './plan-fetches.ts';

/** Says which field no subgraph can be asked for. */
export class Unanswerable extends Error {}

/**
 * Throws Unanswerable where the planner has silently left out a field. It does so below an interface that no type
 * implements (its objects are known to one subgraph only as an `@interfaceObject`): composition looks at types alone, and so
 * does not see that the field can't be reached.
 */
export function assertAnswerable(
  plan: QueryPlan,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): void {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return;
  const fragments = fragmentsOf(document);
  let planned: Set<string> | undefined;
  const isPlanned = (path: string) => {
    planned ??= pathsOf(plan);
    return planned.has(path);
  };
  const look = ({ selections }: SelectionSetNode, type: GraphQLCompositeType, path: string): void => {
    for (const selection of selections) {
      if (isConditional(selection)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const inner = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment && isCompositeType(inner)) look(fragment.selectionSet, inner, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        if (isCompositeType(inner)) look(selection.selectionSet, inner, path);
      } else {
        const name = selection.name.value;
        const definition = 'getFields' in type ? type.getFields()[name] : undefined;
        if (definition === undefined) continue;
        const at = `${path}/${responseName(selection)}`;
        if (isHollow(schema, type) && !isPlanned(at)) {
          throw new Unanswerable(`No subgraph that knows this ${type.name} can be asked for its field "${name}".`);
        }
        const inner = getNamedType(definition.type);
        if (selection.selectionSet && isCompositeType(inner)) look(selection.selectionSet, inner, at);
      }
    }
  };
  look(operation.selectionSet, root, '');
}

/** Whether some interface has no types, so that it is worth a look. */
export function hasHollowTypes(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isInterfaceType(type) && isHollow(schema, type));
}

function isHollow(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  return isInterfaceType(type) && schema.getPossibleTypes(type).length === 0;
}

/** Paths of all fields that some fetch brings, by response names. */
function pathsOf(plan: QueryPlan): Set<string> {
  const paths = new Set<string>();
  const add = ({ selections }: SelectionSetNode, path: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet, path);
      if (selection.kind !== Kind.FIELD) continue;
      const at = `${path}/${responseName(selection)}`;
      paths.add(at);
      if (selection.selectionSet) add(selection.selectionSet, at);
    }
  };
  const fetched = (fetch: FetchNode, path: string): void => {
    for (const definition of documentOf(fetch).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const [entities] = definition.selectionSet.selections;
      const isOfEntities = fetch.requires !== undefined && entities?.kind === Kind.FIELD && entities.selectionSet;
      add(isOfEntities ? isOfEntities : definition.selectionSet, path);
    }
  };
  for (const { fetch, path } of fetchesIn(plan.node)) fetched(fetch, ['', ...namesOf(path)].join('/'));
  return paths;
}
