import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Source } from '../../execute/source.ts';
import { compileRewrites } from '../rewrites.ts';

/** Whether the plan renames what it fetches, which it does where two types have fields of one name and different types. */
export function renames(plan: QueryPlan): boolean {
  return fetchesOf(plan.node as PlanNode | undefined).some((fetch) => fetch.outputRewrites?.length);
}

/**
 * The reference renames only what is truthy: of `base__alias_0: 0` it makes nothing, and the client gets null, or loses the
 * object. Here the sources rename, and the plan does not, so that the rest of the reference can be compared.
 */
export function repaired(schema: GraphQLSchema, plan: QueryPlan, sources: ReadonlyMap<string, Source>) {
  const changed = structuredClone(plan);
  const rewrites = new Map<string, ReturnType<typeof compileRewrites>>();
  for (const fetch of fetchesOf(changed.node as PlanNode | undefined)) {
    if (!fetch.outputRewrites) continue;
    rewrites.set(`${fetch.serviceName} ${fetch.operation}`, compileRewrites(schema, fetch.outputRewrites));
    delete fetch.outputRewrites;
  }
  const renaming = [...sources].map(([name, source]): [string, Source] => [
    name,
    {
      async execute(operation, ctx): Promise<FormattedExecutionResult> {
        const result = await source.execute(operation, ctx);
        rewrites.get(`${name} ${operation.query}`)?.(result.data?._entities ?? result.data);
        return result;
      },
    },
  ]);
  return { plan: changed, sources: new Map(renaming) };
}

function fetchesOf(node: PlanNode | undefined): FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
    default:
      return [];
  }
}
