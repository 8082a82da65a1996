import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { dataSource } from '../execute/source.ts';
import type { Execution } from '../executor/index.ts';
import { askedName, askedPath, withFetchedNames } from '../planning/asked-names.ts';

type Reference = Parameters<typeof executeQueryPlan>;

/** Executes a plan as Apollo's gateway does: the reference, to tell whose a wrong answer is. */
export async function referenceExecute(execution: Execution): Promise<ExecutionResult> {
  const { plan, operationName, variables, ctx, sources, supergraph } = execution;
  const document = withFetchedNames(execution.document, supergraph.planner.needed);
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
    undeferred(plan),
    services,
    request as unknown as Reference[2],
    context,
    supergraphSchema,
    apiSchema,
  );
  return document === execution.document ? (result as ExecutionResult) : withAsked(result as ExecutionResult);
}

/** The result by the names that the client gave. */
function withAsked({ data, errors, ...rest }: ExecutionResult): ExecutionResult {
  const inEach = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inEach);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [askedName(name), inEach(inner)]));
  };
  const placed = errors?.map((error) => {
    const { message, path, extensions, originalError } = error;
    return new GraphQLError(message, { path: path && askedPath(path), extensions, originalError });
  });
  return { ...rest, ...(placed ? { errors: placed } : {}), data: inEach(data) as ExecutionResult['data'] };
}

/** What goes wrong is in the result, and logged where that is formatted. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** It knows no `@defer`: what is deferred comes after the rest, in the same answer. */
function undeferred(plan: QueryPlan): QueryPlan {
  return plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: inNode(plan.node) } : plan;
}

function inNode(node: PlanNode): PlanNode {
  if (node.kind === 'Condition') {
    const { ifClause, elseClause } = node;
    return {
      ...node,
      ...(ifClause && { ifClause: inNode(ifClause) }),
      ...(elseClause && { elseClause: inNode(elseClause) }),
    };
  }
  if (node.kind !== 'Defer') return node;
  const nodes = [node.primary.node, ...node.deferred.map((each) => each.node)];
  return { kind: 'Sequence', nodes: nodes.flatMap((each) => (each ? [inNode(each)] : [])) };
}
