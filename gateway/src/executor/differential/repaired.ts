import type { FetchDataRewrite, FetchNode, QueryPlan } from '@apollo/query-planner';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Source } from '../../execute/source.ts';
import { fetchesIn } from '../../planning/plan-fetches.ts';
import { compileRewrites } from '../rewrites.ts';

/** Whether the plan renames what it fetches, which it does where two types have fields of one name and different types. */
export function renames(plan: QueryPlan): boolean {
  return fetchesOf(plan).some((fetch) => fetch.outputRewrites?.length || fetch.inputRewrites?.some(isRename));
}

/** Whether some fetch is sent more than keys: what failed to be read for it takes along what depends on it. */
export function requiresValues(plan: QueryPlan): boolean {
  return /"name":"(base|inner|size|price|weight|artist)/.test(JSON.stringify(fetchesOf(plan)));
}

/**
 * The reference renames only what is truthy: of `base__alias_0: 0` it makes nothing, and the client gets null, or loses the
 * object. Here the sources rename, and the plan does not, so that the rest of the reference can be compared.
 */
export function repaired(schema: GraphQLSchema, plan: QueryPlan, sources: ReadonlyMap<string, Source>) {
  const changed = structuredClone(plan);
  const rewrites = new Map<string, ReturnType<typeof compileRewrites>>();
  const sending = new Map<string, ReturnType<typeof compileRewrites>>();
  for (const fetch of fetchesOf(changed)) {
    const key = `${fetch.serviceName} ${fetch.operation}`;
    if (fetch.inputRewrites?.some(isRename)) {
      sending.set(key, compileRewrites(schema, fetch.inputRewrites.filter(isRename)));
      fetch.inputRewrites = fetch.inputRewrites.filter((rewrite) => !isRename(rewrite));
    }
    if (!fetch.outputRewrites) continue;
    rewrites.set(key, compileRewrites(schema, fetch.outputRewrites));
    delete fetch.outputRewrites;
  }
  const renaming = [...sources].map(([name, source]): [string, Source] => [
    name,
    {
      async execute(operation, ctx): Promise<FormattedExecutionResult> {
        const key = `${name} ${operation.query}`;
        const variables = structuredClone(operation.variables);
        sending.get(key)?.(variables?.representations);
        const result = await source.execute({ ...operation, variables }, ctx);
        rewrites.get(key)?.(result.data?._entities ?? result.data);
        return result;
      },
    },
  ]);
  return { plan: changed, sources: new Map(renaming) };
}

const isRename = ({ kind }: FetchDataRewrite) => kind === 'KeyRenamer';

const fetchesOf = ({ node }: QueryPlan): FetchNode[] => [...fetchesIn(node)].map(({ fetch }) => fetch);
