export { type Charge, type LimitDimension, limitDimensions, type Quota, type Standing } from './charge.ts';
export type { Work } from './charges.ts';
export { type Consulted, type Limits, openLimits, type Verdict } from './limits.ts';
