import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';
import { get, isTree, type Json, put, type Tree } from './tree.ts';

/** What a fetch needs of an entity: reads it from the response so far, or says that it is not all there. */
export type ReadRequired = (entity: Tree) => Tree | null;

/**
 * The `requires` of a fetch as a function. It reads by the supergraph's types, since keys may be `@inaccessible`: what it
 * reads goes to subgraphs, never to clients.
 */
export function compileRequires(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): ReadRequired {
  const fields = selections.filter((selection) => selection.kind === 'Field');
  const readFields = fields.length === 0 ? null : fieldsReader(schema, fields);
  const parts = selections.flatMap((selection) =>
    selection.kind === 'InlineFragment' && selection.typeCondition !== undefined
      ? [fragmentReader(schema, selection.typeCondition, selection.selections)]
      : [],
  );
  return (entity) => {
    let representation: Tree | null = null;
    if (readFields !== null) {
      representation = readFields(entity);
      if (representation === null) return null;
    }
    for (const read of parts) {
      // A part that is not all there is left out; the subgraph then sees a representation without it.
      const part = read(entity);
      if (part === null) continue;
      if (representation === null) representation = part;
      else for (const name of Object.keys(part)) addPart(representation, name, part[name]);
    }
    return representation ?? {};
  };
}

function fieldsReader(schema: GraphQLSchema, fields: readonly QueryPlanFieldNode[]): ReadRequired {
  const all = fields.map(({ name, alias, selections }) => ({
    name: alias ?? name,
    read: selections === undefined ? null : readEach(compileRequires(schema, selections)),
  }));
  return (entity) => {
    const representation: Tree = {};
    for (const { name, read } of all) {
      const value = get(entity, name);
      // Missing because fetching it failed where null is not allowed: that error has been reported already.
      if (value === undefined) return null;
      put(representation, name, read === null ? value : read(value));
    }
    return representation;
  };
}

function readEach(read: ReadRequired): (value: Json) => Json {
  const each = (value: Json): Json =>
    Array.isArray(value) ? value.map(each) : value === null ? null : read(value as Tree);
  return each;
}

function fragmentReader(
  schema: GraphQLSchema,
  condition: string,
  selections: readonly QueryPlanSelectionNode[],
): ReadRequired {
  const applies = typeTest(schema, condition);
  const read = compileRequires(schema, selections);
  return (entity) => {
    const typeName = entity.__typename;
    return typeof typeName === 'string' && applies(typeName) ? read(entity) : null;
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
