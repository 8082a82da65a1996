import {
  buildSubgraph,
  createContext,
  executeOperation,
  type GraphClient,
  type Runtime,
  type SubgraphDefinition,
} from '@guardian/platform/subgraph';
import { type ExecutionResult, type GraphQLSchema, Kind, parse } from 'graphql';

/** The real subgraphs behind their shields, each operation on the one that has its root field; no planner in between. */
export function testGraph(runtime: Runtime, definitions: readonly SubgraphDefinition[]): GraphClient {
  const schemas = definitions.map((definition) => buildSubgraph(definition, runtime));
  return {
    async execute({ principal, query, variables, idempotencyKey }) {
      const ctx = await createContext(runtime, { principal, idempotencyKey: idempotencyKey ?? null });
      const schema = schemas.find((each) => owns(each, query));
      if (schema === undefined) throw new Error(`No subgraph has the root field of ${query}`);
      // Formatted errors have the same message and extensions as the errors they were made of.
      return (await executeOperation(schema, { query, variables }, ctx, runtime.log)) as ExecutionResult;
    },
  };
}

function owns(schema: GraphQLSchema, query: string): boolean {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  const [field] = operation.selectionSet.selections;
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  return field?.kind === Kind.FIELD && field.name.value in fields;
}
