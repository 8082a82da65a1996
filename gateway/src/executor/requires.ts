import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';
import { get, isTree, type Json, put, type Tree } from './tree.ts';

/** What a fetch needs of an entity: reads it from the response so far, or says that it is not all there. */
export type ReadRequired = (entity: Tree) => Tree | null;

/**
 * The `requires` of a fetch as a function. It reads by the supergraph's types, since keys may be `@inaccessible`: what it
 * reads goes to subgraphs, never to clients.
 */
export function compileRequires(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): ReadRequired {
  const steps = selections.flatMap((selection) =>
    selection.kind === 'Field'
      ? [fieldStep(schema, selection.alias ?? selection.name, selection.selections)]
      : selection.typeCondition === undefined
        ? []
        : [fragmentStep(schema, selection.typeCondition, selection.selections)],
  );
  return (entity) => {
    const representation: Tree = {};
    for (const step of steps) if (!step(entity, representation)) return null;
    return representation;
  };
}

/** Adds its part to the representation; false when the entity can't be represented. */
type Step = (entity: Tree, representation: Tree) => boolean;

function fieldStep(schema: GraphQLSchema, name: string, selections: QueryPlanSelectionNode[] | undefined): Step {
  const read = selections === undefined ? (value: Json) => value : readEach(compileRequires(schema, selections));
  return (entity, representation) => {
    const value = get(entity, name);
    // Missing because fetching it failed where null is not allowed: that error has been reported already.
    if (value === undefined) return false;
    put(representation, name, read(value));
    return true;
  };
}

function readEach(read: ReadRequired): (value: Json) => Json {
  const each = (value: Json): Json =>
    Array.isArray(value) ? value.map(each) : value === null ? null : read(value as Tree);
  return each;
}

function fragmentStep(schema: GraphQLSchema, condition: string, selections: QueryPlanSelectionNode[]): Step {
  const applies = typeTest(schema, condition);
  const read = compileRequires(schema, selections);
  return (entity, representation) => {
    const typeName = entity.__typename;
    // A part that is not all there is left out; its subgraph then sees a representation without it.
    const part = typeof typeName === 'string' && applies(typeName) ? read(entity) : null;
    if (part !== null) for (const [name, value] of Object.entries(part)) addPart(representation, name, value);
    return true;
  };
}

/** Two fragments may select parts of the same field. */
function addPart(representation: Tree, name: string, value: Json): void {
  const known = get(representation, name);
  put(representation, name, known === undefined ? value : joined(known, value));
}

function joined(one: Json, other: Json): Json {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return one.map((item, index) => joined(item, other[index] as Json));
  }
  if (!isTree(one) || !isTree(other)) return other;
  const both: Tree = { ...one };
  for (const [name, value] of Object.entries(other)) addPart(both, name, value);
  return both;
}

/** Whether an object of the named type fulfils a type condition. */
export function typeTest(schema: GraphQLSchema, condition: string): (typeName: string) => boolean {
  const type = schema.getType(condition);
  const names = new Set([condition]);
  if (isAbstractType(type)) {
    for (const possible of schema.getPossibleTypes(type)) names.add(possible.name);
    if (isInterfaceType(type)) for (const each of schema.getImplementations(type).interfaces) names.add(each.name);
  }
  return (typeName) => names.has(typeName);
}
