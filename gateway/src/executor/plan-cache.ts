import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { span } from '@guardian/platform/telemetry';
import type { DocumentNode } from 'graphql';
import type { LoadedSupergraph } from '../execute/supergraph.ts';

/** Characters of plans, written as JSON, that are kept. What is prepared from them takes a few bytes for each. */
const room = 16_000_000;

export interface PlanCache {
  /** The plan for an operation of a document; the hash stands for the document's text. */
  planFor(hash: string, document: DocumentNode, operationName: string | undefined): Promise<QueryPlan>;
}

/** Plans of one supergraph. Those that were not used for longest give way. */
export function planCache({ planner, apiSchema }: LoadedSupergraph, limit = room): PlanCache {
  const kept = new Map<string, { plan: QueryPlan; size: number }>();
  let total = 0;

  const keep = (key: string, plan: QueryPlan): void => {
    const size = JSON.stringify(plan).length;
    kept.set(key, { plan, size });
    total += size;
    for (const [oldest, { size }] of kept) {
      if (total <= limit || oldest === key) return;
      kept.delete(oldest);
      total -= size;
    }
  };

  return {
    async planFor(hash, document, operationName) {
      const key = `${hash} ${operationName ?? ''}`;
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known.plan;
      }
      const plan = await span('gateway.plan', {}, async () =>
        planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName })),
      );
      if (!kept.has(key)) keep(key, plan);
      return plan;
    },
  };
}
