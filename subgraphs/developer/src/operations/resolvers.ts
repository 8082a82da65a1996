import { payload } from '@guardian/platform/errors';
import { organizationContext } from '@guardian/platform/subgraph';
import { countTrustedOperations, readOperationPolicy } from '@guardian/platform/trust';
import type { Resolvers } from '../generated/resolvers.ts';
import { trustedOperationConnection } from './list-trusted-operations.ts';
import { registerLimit, registerOperations } from './register-operations.ts';
import { removeOperations } from './remove-operations.ts';
import { setTrustedOnly } from './set-trusted-only.ts';

export const operationResolvers: Resolvers = {
  Query: {
    trustedOperations: (_root, { search, ...page }, ctx) =>
      trustedOperationConnection(organizationContext(ctx), { search }, page),
    operationTrust: (_root, _args, ctx) => readOperationPolicy(ctx.db, organizationContext(ctx).organizationId),
  },
  Mutation: {
    async registerOperations(_root, { input }, ctx) {
      const { done, errors } = await payload('done', () => registerOperations(organizationContext(ctx), input));
      return { registered: done?.registered ?? null, unchanged: done?.unchanged ?? null, errors };
    },
    removeOperations: (_root, { ids }, ctx) =>
      payload('removed', () => removeOperations(organizationContext(ctx), ids)),
    async setTrustedOnly(_root, { input }, ctx) {
      const { done, errors } = await payload('done', () => setTrustedOnly(organizationContext(ctx), input));
      return { operationTrust: done?.operationTrust ?? null, apiKey: done?.apiKey ?? null, errors };
    },
  },
  OperationTrust: {
    registered: (_policy, _args, ctx) => countTrustedOperations(ctx.db, organizationContext(ctx).organizationId),
    limit: () => registerLimit,
  },
  TrustedOperation: {
    registeredBy: ({ registeredBy }) => (registeredBy === null ? null : { id: registeredBy }),
  },
};
