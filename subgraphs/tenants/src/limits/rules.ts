import { may, operator, type RuleTree } from '@guardian/platform/access';

export const limitRules: RuleTree = {
  Query: {
    rateLimits: may('limit.read'),
    rateLimitPlans: operator('installation.limits'),
    rateLimitedOrganizations: operator('installation.limits'),
  },
  Mutation: {
    setRateLimit: may('limit.update'),
    resetRateLimit: may('limit.update'),
    saveRateLimitPlan: operator('installation.limits'),
    assignRateLimitPlan: operator('installation.limits'),
  },
  Subscription: {
    rateLimitUsageChanged: may('limit.read'),
    rateLimitPlansChanged: operator('installation.limits'),
  },
};
