import { readPolicyRow } from '@guardian/platform/entry';
import { payload } from '@guardian/platform/errors';
import { organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { networkRules } from './network-rules.ts';
import { overrideNetworkRules } from './override-network-rules.ts';
import { saveNetworkRules } from './save-network-rules.ts';
import { testAddress } from './test-address.ts';
import { tryNetworkRules } from './try-network-rules.ts';
import { updateSignInPolicy } from './update-sign-in-policy.ts';

export const entryResolvers: Resolvers = {
  Query: {
    signInPolicy: (_root, _args, ctx) => readPolicyRow(ctx.db, organizationContext(ctx).organizationId),
    networkRules: (_root, _args, ctx) => networkRules(organizationContext(ctx)),
    testAddress: (_root, question, ctx) => testAddress(organizationContext(ctx), question),
    tryNetworkRules: (_root, { rules }, ctx) => tryNetworkRules(organizationContext(ctx), rules),
  },
  Mutation: {
    updateSignInPolicy: (_root, { input }, ctx) =>
      payload('policy', () => updateSignInPolicy(organizationContext(ctx), input)),
    saveNetworkRules: (_root, { input }, ctx) =>
      payload('networkRules', () => saveNetworkRules(organizationContext(ctx), input)),
    overrideNetworkRules: (_root, { input }, ctx) => payload('overriddenUntil', () => overrideNetworkRules(ctx, input)),
  },
  NetworkRule: { apiKeyId: ({ keyId }) => keyId },
  WouldBeRefused: {
    principal: async ({ principalId, name, kind }, _args, ctx) =>
      (await actorLoader(ctx).load(principalId)) ?? { id: principalId, name, kind },
  },
};
