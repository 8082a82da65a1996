import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, isObjectType } from 'graphql';
import type { LoadedSupergraph } from '../../execute/supergraph.ts';
import { readFieldSet } from './read-field-set.ts';
import type { Thing, World } from './world.ts';

/**
 * The second oracle: the world as one plain graphql-js schema, the API's, without subgraphs, plans or representations.
 */
export function wholeSchema({ schema, supergraphSchema }: LoadedSupergraph, world: World): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source: Thing | undefined, args) => {
        const thing = source ?? { __typename: type.name, number: 0 };
        const taken = takenFromAround(supergraphSchema, world, thing, field.name);
        return placed(world.read(thing, field.name, { ...args, ...taken }), thing);
      };
    }
  }
  return schema;
}

/** What a field gets by `@fromContext`: from the nearest object around it, never from its own. */
function takenFromAround(schema: GraphQLSchema, world: World, thing: Thing, field: string): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  for (const { name, context, fields } of world.taken(thing.__typename, field)) {
    let around = thing.within;
    while (around !== undefined && !world.sets(around.__typename, context)) around = around.within;
    args[name] = around === undefined ? null : leafOf(readFieldSet(schema, world, around, fields));
  }
  return args;
}

/** The one value in what a field set selects. */
function leafOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leafOf);
  return typeof value === 'object' && value !== null ? leafOf(Object.values(value)[0]) : (value ?? null);
}

function placed(value: unknown, within: Thing): unknown {
  if (Array.isArray(value)) return value.map((item) => placed(item, within));
  const isThing = typeof value === 'object' && value !== null && '__typename' in value;
  return isThing ? { ...value, within } : value;
}

export async function executeWhole(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({ schema, document, variableValues });
}
