import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, isObjectType } from 'graphql';
import type { LoadedSupergraph } from '../../execute/supergraph.ts';
import type { Thing, World } from './world.ts';

/**
 * The second oracle: the world as one plain graphql-js schema, the API's, without subgraphs, plans or representations.
 */
export function wholeSchema({ schema }: LoadedSupergraph, world: World): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source: Thing | undefined, args) =>
        world.read(source ?? { __typename: type.name, number: 0 }, field.name, args);
    }
  }
  return schema;
}

export async function executeWhole(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({ schema, document, variableValues });
}
