import { may, type RuleTree } from '@guardian/platform/access';

export const usageRules: RuleTree = {
  Query: { operationUsage: may('operation.read') },
  Subscription: { operationUsageChanged: may('operation.read') },
};
