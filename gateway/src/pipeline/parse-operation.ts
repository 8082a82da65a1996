import type { ErrorCode } from '@guardian/platform/errors';
import { type DocumentNode, GraphQLError, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { defaultSizeLimits } from '../admission/operation-limits.ts';
import { coded, isOverflow, nestsTooDeep } from '../execute/coded.ts';

/** Parses a document of so many tokens at most. Throws a GraphQLError with a code. */
export function parseOperation(query: string, maxTokens = defaultSizeLimits.tokens): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw withCode(error, 'GRAPHQL_PARSE_FAILED');
    throw isOverflow(error) ? nestsTooDeep() : error;
  }
}

/** The operation that is meant: the one of that name, or the only one. Throws a GraphQLError with a code. */
export function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw coded(
    'OPERATION_RESOLUTION_FAILURE',
    name ? `The document has no operation "${name}".` : 'Name one operation.',
  );
}

/** What graphql-js found, with the code that says at which step. An error that has a code keeps it. */
export function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
