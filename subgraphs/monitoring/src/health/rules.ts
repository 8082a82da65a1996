import { may, type RuleTree } from '@guardian/platform/access';

export const healthRules: RuleTree = {
  Query: { systemHealth: may('health.read') },
  Subscription: { systemHealthUpdates: may('health.read') },
};
