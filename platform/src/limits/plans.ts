import type { LimitDimension, Quota } from './charge.ts';

/** Limits of an organization's plan: by dimension, and of root fields by name. */
export interface Plan {
  name: string;
  quotas: Partial<Record<Exclude<LimitDimension, 'OPERATION'>, Quota>>;
  operations: ReadonlyMap<string, Quota>;
}

const minute = (quota: number): Quota => ({ quota, windowSeconds: 60 });
const none: ReadonlyMap<string, Quota> = new Map();

/** Of an organization that was given no other. Generous: it stops what runs wild, not what works hard. */
export const standardPlan: Plan = {
  name: 'standard',
  quotas: {
    ORGANIZATION: minute(6_000_000),
    MEMBER: minute(3_000_000),
    KEY: minute(3_000_000),
    INTEGRATION: minute(3_000_000),
    ADDRESS: minute(6_000_000),
  },
  operations: none,
};

/** Of callers who act in no organization, each address by itself. */
export const visitorPlan: Plan = { name: 'visitors', quotas: { ADDRESS: minute(300_000) }, operations: none };
