import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { ErrorCode } from '../errors/index.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';

/** Operations of one schema by their text. */
export interface OperationCache {
  /** Throws a GraphQLError for a text that can't be parsed; anything else that is wrong comes as a list. */
  operationOf(
    query: string,
    operationName: string | undefined,
    /** The same object for the same text and name: a look-up by it reads no text. */
    fetch?: object | undefined,
  ): CompiledOperation | readonly GraphQLError[];
}

/** Characters of texts that are kept for a schema; what is compiled from them takes some hundred bytes for each ten. */
const capacity = 1_000_000;
/** A longer text holds values of its caller rather than variables, and is not seen again. */
const longest = 20_000;

export function operationCache(schema: GraphQLSchema, limit = capacity): OperationCache {
  const known = new Map<string, CompiledOperation>();
  const byFetch = new WeakMap<object, CompiledOperation>();
  let held = 0;

  function operationOf(query: string, operationName: string | undefined): CompiledOperation | readonly GraphQLError[] {
    const key = operationName === undefined ? query : `${operationName} ${query}`;
    const compiled = known.get(key);
    if (compiled !== undefined) return compiled;
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (!operation) return [unknownOperation(operationName)];
    const fresh = compileOperation(schema, document, operation);
    if (key.length > longest) return fresh;
    if (held + key.length > limit) {
      known.clear();
      held = 0;
    }
    held += key.length;
    known.set(key, fresh);
    return fresh;
  }

  return {
    operationOf(query, operationName, fetch) {
      if (fetch === undefined) return operationOf(query, operationName);
      const known = byFetch.get(fetch);
      if (known !== undefined) return known;
      const found = operationOf(query, operationName);
      if (typeof found === 'function') byFetch.set(fetch, found);
      return found;
    },
  };
}

function unknownOperation(name: string | undefined): GraphQLError {
  const message =
    name === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name}".`;
  return withCode(new GraphQLError(message), 'OPERATION_RESOLUTION_FAILURE');
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions: { code, ...error.extensions } });
}
