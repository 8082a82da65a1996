import { costBounds, latencyBounds, quantileOf } from '@guardian/platform/history';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { readOperationUsage } from './read-operation-usage.ts';

export const usageResolvers: Resolvers = {
  Query: { operationUsage: (_root, args, ctx) => readOperationUsage(organizationContext(ctx), args) },
  Subscription: { operationUsageChanged: delivered(({ signal }) => signal) },
  UsedOperation: {
    latency: ({ latency }) => quantiles(latencyBounds, latency),
    cost: ({ cost }) => quantiles(costBounds, cost),
  },
};

function quantiles(bounds: readonly number[], counts: readonly number[]) {
  const at = (share: number) => quantileOf(bounds, counts, share) ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
