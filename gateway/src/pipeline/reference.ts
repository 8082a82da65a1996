import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import { dataSource } from '../execute/source.ts';
import type { Execution } from '../executor/index.ts';

type Reference = Parameters<typeof executeQueryPlan>;

/** Executes a plan as Apollo's gateway does: the reference, to tell whose a wrong answer is. */
export async function referenceExecute(execution: Execution): Promise<ExecutionResult> {
  const { plan, document, operationName, variables, ctx, sources, supergraph } = execution;
  const services: Reference[1] = {};
  for (const [name, source] of sources) services[name] = dataSource(source);
  const { schema, supergraphSchema, apiSchema } = supergraph;
  const operation = { schema, operationDocument: document, operationName: operationName ?? undefined };
  const request = {
    request: { query: '', variables: variables ?? {}, operationName: operationName ?? undefined },
    document,
    context: { ctx },
    metrics: {},
    logger: silent,
    schema,
  };
  const context = buildOperationContext(operation as Parameters<typeof buildOperationContext>[0]);
  const result = await executeQueryPlan(
    plan,
    services,
    request as unknown as Reference[2],
    context,
    supergraphSchema,
    apiSchema,
  );
  return result as ExecutionResult;
}

/** What goes wrong is in the result, and logged where that is formatted. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };
