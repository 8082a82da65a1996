import { organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { predictContactGrowth } from './predict-contact-growth.ts';

export const predictionResolvers: Resolvers = {
  Query: {
    predictiveInsights: (_root, { horizonDays }, ctx) =>
      predictContactGrowth(organizationContext(ctx), horizonDays ?? 7),
  },
};
