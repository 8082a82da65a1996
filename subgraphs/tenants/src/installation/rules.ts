import { open, operator, type RuleTree } from '@guardian/platform/access';

export const installationRules: RuleTree = {
  Query: { installation: open, outbox: operator('installation.outbox') },
  // Guarded by the one-time token, since there is nobody to sign in yet.
  Mutation: { setUpInstallation: open },
  Subscription: { outboxChanged: operator('installation.outbox') },
};
