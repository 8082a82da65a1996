import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createApiKey } from './create-api-key.ts';
import { apiKeyEvent } from './events.ts';
import { apiKeyConnection } from './list-api-keys.ts';
import { apiKeyLoader } from './loaders.ts';
import { revokeApiKey } from './revoke-api-key.ts';

export const keyResolvers: Resolvers = {
  Query: {
    apiKeys: (_root, { includeRevoked, ...page }, ctx) =>
      apiKeyConnection(organizationContext(ctx), { includeRevoked: includeRevoked ?? false }, page),
    apiKey: (_root, { id }, ctx) => apiKeyLoader(ctx).load(id),
  },
  Mutation: {
    async createApiKey(_root, { input }, ctx) {
      const { created, errors } = await payload('created', () => createApiKey(organizationContext(ctx), input));
      return { apiKey: created?.apiKey ?? null, secret: created?.secret ?? null, errors };
    },
    revokeApiKey: (_root, { id }, ctx) => payload('apiKey', () => revokeApiKey(organizationContext(ctx), id)),
  },
  Subscription: { apiKeyChanged: delivered(apiKeyEvent) },
  ApiKey: {
    __resolveReference: ({ id }, ctx) => apiKeyLoader(ctx).load(id),
    createdBy: (key) => ({ id: key.createdBy }),
  },
};
