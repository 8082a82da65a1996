import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
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
    undeferred(plan),
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
