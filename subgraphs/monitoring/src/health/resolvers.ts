import { badInput } from '@guardian/platform/errors';
import { delivered } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { healthSamples } from './loaders.ts';
import { systemHealth } from './system-health.ts';

export const healthResolvers: Resolvers = {
  Query: { systemHealth: (_root, _args, ctx) => systemHealth(ctx) },
  Subscription: { systemHealthUpdates: delivered(({ signal }) => signal) },
  SystemHealth: {
    // Null instead of an error: the same document serves operators and members.
    indicators: (health, _args, ctx) => (ctx.rights.may('installation.health') ? health.indicators : null),
    organization: (_health, _args, ctx) => (ctx.organizationId === null ? null : { id: ctx.organizationId }),
  },
  HealthIndicator: {
    async history(indicator, { seconds }, ctx) {
      const span = seconds ?? 300;
      if (!(span >= 1 && span <= 3600))
        throw badInput(`"seconds" must be from 1 to 3600, but is ${span}.`, { argument: 'seconds' });
      const samples = await healthSamples(ctx, span);
      return samples.flatMap(({ sampledAt, values }) => {
        const value = values[indicator.id];
        return typeof value === 'number' ? [{ at: sampledAt, value }] : [];
      });
    },
  },
};
