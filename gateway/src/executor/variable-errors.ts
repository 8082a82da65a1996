import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';

/** What is wrong with the variables of a request, by the types that the operation gives them. */
export function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly GraphQLError[] {
  if (!variableDefinitions?.length) return [];
  return getVariableValues(schema, variableDefinitions, variables).errors ?? [];
}
