import type { TransactionSql } from 'postgres';
import type { Database, Sql } from '../database/index.ts';
import { conflict, InvalidInput } from '../errors/index.ts';
import { publishIn } from '../events/index.ts';
import type { LimitDimension, Quota } from './charge.ts';

/** Plan of organizations that were given no other, and of callers who act in none. */
export const standardPlan = 'standard';
export const visitorPlan = 'visitors';

/** Signal of the installation: a plan was saved, or given to an organization. */
const plansSignal = 'limits.plans';

/** A limit of a plan. `subject`: the root field, where the dimension is OPERATION; empty otherwise. */
export interface PlanQuota extends Quota {
  dimension: LimitDimension;
  subject: string;
}

export interface Plan {
  name: string;
  description: string;
  quotas: PlanQuota[];
  /** Organizations that have it by name; those without any have the standard one. */
  organizations: number;
  version: number;
}

export async function listPlans({ system }: Pick<Database, 'system'>): Promise<Plan[]> {
  const plans = await system<Omit<Plan, 'quotas'>[]>`
    select name, description, version,
      (select count(*)::int from access.limit_assignment where plan = limit_plan.name) as organizations
    from access.limit_plan order by name`;
  const quotas = await readQuotas(system);
  return plans.map((plan) => ({ ...plan, quotas: quotas.get(plan.name) ?? [] }));
}

/** Limits of one plan; none if there is no such plan. */
export async function quotasOfPlan({ system }: Pick<Database, 'system'>, plan: string): Promise<PlanQuota[]> {
  return (await readQuotas(system)).get(plan) ?? [];
}

/** Limits of all plans by name. */
export async function readQuotas(system: Sql): Promise<Map<string, PlanQuota[]>> {
  const rows = await system<(PlanQuota & { plan: string })[]>`
    select plan, dimension, subject, quota::float8 as quota, window_seconds as "windowSeconds"
    from access.limit_plan_quota order by plan, dimension, subject`;
  return Map.groupBy(rows, ({ plan }) => plan);
}

interface WrittenPlan extends Pick<Plan, 'name' | 'description' | 'quotas'> {
  /** Version that the caller saw, 0 where there was none; null takes the place of any. */
  replaces: number | null;
}

/** Makes a plan, or gives one other limits. It counts everywhere at once. Throws CONFLICT. */
export async function savePlan(
  { system }: Pick<Database, 'system'>,
  { name, description, quotas, replaces }: WrittenPlan,
): Promise<void> {
  await system.begin(async (sql) => {
    const [plan] = await sql<{ version: number }[]>`
      insert into access.limit_plan (name, description) values (${name}, ${description})
      on conflict (name) do update set description = excluded.description, version = limit_plan.version + 1
      returning version`;
    if (replaces !== null && plan?.version !== replaces + 1) throw changedMeanwhile((plan?.version ?? 1) - 1);
    await sql`delete from access.limit_plan_quota where plan = ${name}`;
    const rows = quotas.map(({ dimension, subject, quota, windowSeconds }) => ({
      ...{ plan: name, dimension, subject, quota, window_seconds: windowSeconds },
    }));
    if (rows.length > 0) await sql`insert into access.limit_plan_quota ${sql(rows)}`;
    await sql`select platform.record_access_event(null, 'limits.changed', null, '{}')`;
    await tellOfPlans(sql);
  });
}

function changedMeanwhile(version: number) {
  const message = 'Somebody saved this plan since you read it. Look at the plan as it is now, and change it then.';
  return conflict(message, { reason: 'CHANGED_MEANWHILE', version });
}

/** Gives an organization a plan. Throws InvalidInput when there is no such plan or organization. */
export async function assignPlan(
  { system }: Pick<Database, 'system'>,
  organizationId: string,
  plan: string,
): Promise<void> {
  const missing = (path: string) =>
    new InvalidInput([{ path: ['input', path], code: 'NOT_FOUND', message: 'There is no such thing.' }]);
  const [known] = await system<{ plan: boolean; organization: boolean }[]>`
    select exists (select from access.limit_plan where name = ${plan} and name <> ${visitorPlan}) as plan,
      exists (select from access.organization where organization_id = ${organizationId}) as organization`;
  if (!known?.plan) throw missing('plan');
  if (!known.organization) throw missing('organizationId');
  await system.begin(async (sql) => {
    await sql`
      insert into access.limit_assignment (organization_id, plan) values (${organizationId}, ${plan})
      on conflict (organization_id) do update set plan = excluded.plan`;
    await sql`select platform.record_access_event(${organizationId}, 'limits.changed', ${organizationId}, '{}')`;
    await tellOfPlans(sql);
  });
}

function tellOfPlans(transaction: TransactionSql): Promise<void> {
  return publishIn(transaction, plansSignal, null, { changedAt: new Date().toISOString() });
}
