import { payload } from '@guardian/platform/errors';
import { type LimitUsage, listPlans } from '@guardian/platform/limits';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { limitedOrganizations } from './list-limited-organizations.ts';
import { subjectName } from './loaders.ts';
import { assignRateLimitPlan, saveRateLimitPlan } from './plans.ts';
import { limitOfPlan, readRateLimits, usageOf } from './read-limits.ts';
import { resetRateLimit } from './reset-rate-limit.ts';
import { setRateLimit } from './set-rate-limit.ts';

export const limitResolvers: Resolvers = {
  Query: {
    rateLimits: (_root, _args, ctx) => readRateLimits(organizationContext(ctx)),
    rateLimitPlans: (_root, _args, { database }) => listPlans(database),
    rateLimitedOrganizations: (_root, { search, plan, ...page }, ctx) =>
      limitedOrganizations(ctx, { search: search ?? null, plan: plan ?? null }, page),
  },
  Mutation: {
    setRateLimit: (_root, { input }, ctx) => payload('rateLimits', () => setRateLimit(organizationContext(ctx), input)),
    resetRateLimit: (_root, { input }, ctx) =>
      payload('rateLimits', () => resetRateLimit(organizationContext(ctx), input)),
    saveRateLimitPlan: (_root, { input }, ctx) => payload('plan', () => saveRateLimitPlan(ctx, input)),
    assignRateLimitPlan: (_root, { input }, ctx) => payload('plan', () => assignRateLimitPlan(ctx, input)),
  },
  Subscription: {
    rateLimitUsageChanged: delivered(({ signal }) => signal as unknown as LimitUsage),
    rateLimitPlansChanged: delivered(({ signal }) => signal),
  },
  RateLimits: { usage: (_limits, _args, ctx) => usageOf(organizationContext(ctx)) },
  RateLimit: {
    setBy: ({ setBy }, _args, ctx) => (setBy === null ? null : actorLoader(ctx).load(setBy)),
    subjectName: ({ dimension, subject }, _args, ctx) => subjectName(ctx, dimension, subject),
  },
  RateLimitSubject: {
    subject: ({ subject }) => subject || null,
    subjectName: ({ dimension, subject }, _args, ctx) => subjectName(ctx, dimension, subject),
  },
  RateLimitPlan: { limits: ({ quotas }) => quotas.map(limitOfPlan) },
};
