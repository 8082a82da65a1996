import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { formatError } from '../errors/index.ts';
import { type OperationCache, operationCache } from '../execution/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { RequestContext } from './context.ts';

/** One fetch of a plan, for one subgraph. The gateway made it from a validated operation. */
export interface SubgraphOperation {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** The fetch of a plan that this is, the same object each time: what is made of its text may be kept with it. */
  fetch?: object | undefined;
  /** An `EventRoot` or `rehearsal`, for a subscription field. */
  rootValue?: unknown;
}

/** Fetches come from plans, which are kept: the same few texts again and again. */
const caches = new WeakMap<GraphQLSchema, OperationCache>();

function cacheOf(schema: GraphQLSchema): OperationCache {
  const known = caches.get(schema);
  if (known !== undefined) return known;
  const cache = operationCache(schema);
  caches.set(schema, cache);
  return cache;
}

/**
 * Executes one fetch on a subgraph's schema. A subscription field is executed like a query, over its root value.
 * Errors come back as a client may see them; what it may not see is in the log.
 */
export async function executeOperation(
  schema: GraphQLSchema,
  operation: SubgraphOperation,
  ctx: RequestContext,
  log: Logger,
): Promise<FormattedExecutionResult> {
  const { data, errors } = await runOperation(schema, operation, ctx);
  if (!errors && data !== undefined) return { data };
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => formatError(error, ctx.requestId, log)) } : {}),
  };
}

function runOperation(
  schema: GraphQLSchema,
  { query, operationName, variables, fetch, rootValue }: SubgraphOperation,
  contextValue: RequestContext,
): ExecutionResult | Promise<ExecutionResult> {
  try {
    const operation = cacheOf(schema).operationOf(query, operationName, fetch);
    if (typeof operation !== 'function') return { errors: operation };
    return operation({ rootValue, contextValue, variables });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
