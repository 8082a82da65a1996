export {
  type Charge,
  type LimitDimension,
  limitDimensions,
  type Quota,
  type Standing,
  type Windows,
} from './charge.ts';
export type { Work } from './charges.ts';
export {
  countLimitedOrganizations,
  type LimitedOrganization,
  listLimitedOrganizations,
} from './limited-organizations.ts';
export { type Consulted, forgetLimits, type Limits, openLimits, type Verdict } from './limits.ts';
export { LocalWindows } from './local-windows.ts';
export {
  assignPlan,
  listPlans,
  type Plan,
  type PlanQuota,
  quotasOfPlan,
  savePlan,
  standardPlan,
  visitorPlan,
} from './plans.ts';
export { Policies, readOwnLimits, readPlanName } from './policies.ts';
export { type LimitSubject, subjectKey, subjectNames } from './subjects.ts';
export { type RateLimitRow, rateLimits } from './tables.ts';
export { type LimitUsage, readUsage, type UsedSubject, usageSignal } from './usage.ts';
export { eraseLimit, writeLimit } from './write-limits.ts';
