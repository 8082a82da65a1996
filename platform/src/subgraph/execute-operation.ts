import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { formatError } from '../errors/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { RequestContext } from './context.ts';

/** One fetch of a plan, for one subgraph. The gateway made it from a validated operation. */
export interface SubgraphOperation {
  query: string;
  /** Parsed already, if the planner has it. */
  document?: DocumentNode | undefined;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** An `EventRoot` or `rehearsal`, for a subscription field. */
  rootValue?: unknown;
}

/** Documents come from the planner, which keeps its plans: the same few texts again and again. */
const documents = new Map<string, DocumentNode>();
/** Characters of all texts that are kept; as trees they take some hundred bytes for each ten. */
const capacity = 2_000_000;
/** A longer text holds values of its caller rather than variables, and is not seen again. */
const longest = 20_000;
let held = 0;

function documentOf(query: string): DocumentNode {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query, { noLocation: true });
  if (query.length > longest) return document;
  if (held + query.length > capacity) {
    documents.clear();
    held = 0;
  }
  held += query.length;
  documents.set(query, document);
  return document;
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
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => formatError(error, ctx.requestId, log)) } : {}),
  };
}

async function runOperation(schema: GraphQLSchema, operation: SubgraphOperation, ctx: RequestContext) {
  try {
    return await execute({
      schema,
      document: operation.document ?? documentOf(operation.query),
      rootValue: operation.rootValue,
      contextValue: ctx,
      variableValues: operation.variables,
      operationName: operation.operationName,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return { data: undefined, errors: [error] };
    throw error;
  }
}
