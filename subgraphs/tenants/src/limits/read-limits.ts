import {
  type LimitDimension,
  type LimitUsage,
  limitDimensions,
  type PlanQuota,
  quotasOfPlan,
  type RateLimitRow,
  readOwnLimits,
  readPlanName,
  readUsage,
} from '@guardian/platform/limits';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';

/** A limit as the graph shows it; names are its resolver's to find. */
export interface ShownLimit {
  dimension: LimitDimension;
  subject: string | null;
  quota: number;
  windowSeconds: number;
  source: 'PLAN' | 'ORGANIZATION';
  setBy: string | null;
  setAt: Date | null;
}

export interface RateLimits {
  plan: string;
  limits: ShownLimit[];
}

/** What callers of the organization are under: its plan and its own limits. */
export async function readRateLimits(ctx: OrganizationContext): Promise<RateLimits> {
  const { db, organizationId, database } = ctx;
  const [plan, own] = await Promise.all([readPlanName(db, organizationId), readOwnLimits(db, organizationId)]);
  const quotas = await quotasOfPlan(database, plan);
  return {
    plan,
    limits: [...quotas.map(limitOfPlan).toSorted(byDimension), ...own.map(ownLimit).toSorted(byDimension)],
  };
}

/** From the whole to its parts. */
function byDimension(one: ShownLimit, other: ShownLimit): number {
  return limitDimensions.indexOf(one.dimension) - limitDimensions.indexOf(other.dimension);
}

export function limitOfPlan({ dimension, subject, quota, windowSeconds }: PlanQuota): ShownLimit {
  return { dimension, subject: subject || null, quota, windowSeconds, source: 'PLAN', setBy: null, setAt: null };
}

function ownLimit({ dimension, subject, quota, windowSeconds, setBy, setAt }: RateLimitRow): ShownLimit {
  return { dimension, subject: subject || null, quota, windowSeconds, source: 'ORGANIZATION', setBy, setAt };
}

/** Usage up to this moment, where this process counts it. */
export async function usageOf(ctx: OrganizationContext): Promise<LimitUsage> {
  await runtimeOf(ctx).limits.flushed();
  return readUsage(ctx.database, ctx.organizationId);
}
