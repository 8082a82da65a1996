import { organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { graphScope } from '../roles/index.ts';
import { explain } from './explain.ts';

export const explanationResolvers: Resolvers = {
  Query: { explainAccess: (_root, input, ctx) => explain(organizationContext(ctx), input) },
  AccessExplanation: { scope: ({ scope }) => (scope === 'none' ? null : graphScope(scope)) },
  AccessStep: { scope: ({ scope }) => (scope === 'none' ? null : graphScope(scope)) },
};
