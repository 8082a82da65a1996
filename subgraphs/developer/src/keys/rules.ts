import { may, type RuleTree } from '@guardian/platform/access';

export const keyRules: RuleTree = {
  Query: { apiKeys: may('apiKey.read'), apiKey: may('apiKey.read') },
  Mutation: { createApiKey: may('apiKey.create'), revokeApiKey: may('apiKey.revoke') },
  Subscription: { apiKeyChanged: may('apiKey.read') },
  entities: { ApiKey: may('apiKey.read') },
};
