import type { QueryPlan } from '@apollo/query-planner';
import type { RequestContext } from '@guardian/platform/subgraph';
import type { DocumentNode } from 'graphql';
import { executeIncrementally, type IncrementalResult } from '../index.ts';
import type { Graph, Variables } from './both.ts';
import type { Random } from './random.ts';

/** The operation with some of its fragments deferred, those of its fragments too. */
export function deferSome(query: string, random: Random): string {
  return query.replaceAll(/\.\.\.(?: ?on \w+|F\d+)?/g, (spread) => (random.chance(0.4) ? `${spread} @defer ` : spread));
}

/** All parts of an answer, as they came. */
export async function partsOf(
  graph: Graph,
  plan: QueryPlan,
  document: DocumentNode,
  variables: Variables,
): Promise<IncrementalResult[]> {
  const result = await executeIncrementally({ ...graph, plan, document, variables, ctx: {} as RequestContext });
  if (!(Symbol.asyncIterator in result)) return [{ ...result, hasNext: false }];
  const all: IncrementalResult[] = [];
  for await (const each of result) all.push(structuredClone({ ...each, errors: undefined }));
  return all;
}

/** What a client makes of the parts. */
export function merged(results: readonly IncrementalResult[]): unknown {
  const answer: { data: unknown } = { data: null };
  for (const result of results) {
    if ('data' in result) answer.data = result.data;
    for (const { path, data } of 'incremental' in result ? (result.incremental ?? []) : []) {
      let place: unknown = answer.data;
      for (const part of path) place = (place as Record<string | number, unknown>)[part];
      mergeInto(place as Record<string, unknown>, data ?? {});
    }
  }
  return answer.data;
}

function mergeInto(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      mergeInto(known as Record<string, unknown>, value as Record<string, unknown>);
    } else target[name] = value;
  }
}
