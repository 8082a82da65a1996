import { eq } from 'drizzle-orm';
import { createTenantReader, type Database, type Db } from '../database/index.ts';
import type { LimitDimension, Quota } from './charge.ts';
import { type PlanQuota, readQuotas, standardPlan, visitorPlan } from './plans.ts';
import { limitAssignments, type RateLimitRow, rateLimits } from './tables.ts';

/** A quota, and how its policy is called in headers. */
export interface Policy extends Quota {
  name: string;
}

/** The limits of an organization, or of visitors. */
export class Policies {
  readonly plan: string;
  readonly #byKey = new Map<string, Policy[]>();
  /** Whether any root field is limited. */
  readonly operations: boolean;

  constructor(plan: string, quotas: readonly PlanQuota[], own: readonly Omit<RateLimitRow, 'organizationId'>[]) {
    this.plan = plan;
    for (const quota of quotas) this.#add(quota, nameOf(quota.dimension, quota.subject));
    for (const limit of own) this.#lower(limit);
    this.operations = [...quotas, ...own].some(({ dimension }) => dimension === 'OPERATION');
  }

  /** Every limit of a subject: that of its kind, and its own. All count. */
  of(dimension: LimitDimension, subject: string): readonly Policy[] {
    const each = this.#byKey.get(keyOf(dimension, '')) ?? [];
    const own = subject === '' ? [] : (this.#byKey.get(keyOf(dimension, subject)) ?? []);
    return own.length === 0 ? each : withoutDoubles([...each, ...own]);
  }

  /** A limit of one's own counts beside that of the plan, so that it can only take away. */
  #lower({ dimension, subject, quota, windowSeconds }: Omit<RateLimitRow, 'organizationId'>): void {
    this.#add({ dimension, subject, quota, windowSeconds }, `${nameOf(dimension, subject)}.own`);
  }

  #add({ dimension, subject, quota, windowSeconds }: PlanQuota, name: string): void {
    const key = keyOf(dimension, subject);
    this.#byKey.set(key, withoutDoubles([...(this.#byKey.get(key) ?? []), { name, quota, windowSeconds }]));
  }
}

/** Of two limits on the same window the lower one says it all. */
function withoutDoubles(policies: readonly Policy[]): Policy[] {
  const lowest = new Map<number, Policy>();
  for (const policy of policies) {
    const before = lowest.get(policy.windowSeconds);
    if (before === undefined || policy.quota < before.quota) lowest.set(policy.windowSeconds, policy);
  }
  return [...lowest.values()];
}

function nameOf(dimension: LimitDimension, subject: string): string {
  return dimension === 'OPERATION' ? `operation.${subject}` : dimension.toLowerCase();
}

function keyOf(dimension: LimitDimension, subject: string): string {
  return `${dimension} ${subject}`;
}

export function readOwnLimits(db: Db, organizationId: string): Promise<RateLimitRow[]> {
  return db
    .select()
    .from(rateLimits)
    .where(eq(rateLimits.organizationId, organizationId))
    .orderBy(rateLimits.dimension, rateLimits.subject);
}

export async function readPlanName(db: Db, organizationId: string): Promise<string> {
  const [row] = await db.select().from(limitAssignments).where(eq(limitAssignments.organizationId, organizationId));
  return row?.plan ?? standardPlan;
}

const capacity = 20_000;

/** The limits of every organization that asks, in memory; dropped by access events. */
export class PolicyCache {
  readonly #database: Database;
  readonly #known = new Map<string | null, Policies>();
  readonly #reading = new Map<string | null, Promise<Policies>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param organizationId Null for visitors. Not a promise where they are known, as they mostly are. */
  of(organizationId: string | null): Policies | Promise<Policies> {
    return this.#known.get(organizationId) ?? this.#read(organizationId);
  }

  /** @param organizationId Null: of everybody. */
  forget(organizationId: string | null): void {
    const maps = [this.#known, this.#reading];
    for (const map of maps) organizationId === null ? map.clear() : map.delete(organizationId);
  }

  #read(organizationId: string | null): Promise<Policies> {
    const under = this.#reading.get(organizationId);
    if (under !== undefined) return under;
    const reading = readPolicies(this.#database, organizationId);
    this.#reading.set(organizationId, reading);
    const done = (policies: Policies | null) => {
      if (this.#reading.get(organizationId) !== reading) return; // changed in the meantime
      this.#reading.delete(organizationId);
      if (this.#known.size >= capacity) this.#known.clear();
      if (policies !== null) this.#known.set(organizationId, policies);
    };
    reading.then(done, () => done(null));
    return reading;
  }
}

async function readPolicies(database: Database, organizationId: string | null): Promise<Policies> {
  const quotas = await readQuotas(database.system);
  if (organizationId === null) return new Policies(visitorPlan, quotas.get(visitorPlan) ?? [], []);
  const db = createTenantReader(database, organizationId);
  const [plan, own] = await Promise.all([readPlanName(db, organizationId), readOwnLimits(db, organizationId)]);
  return new Policies(plan, quotas.get(plan) ?? [], own);
}
