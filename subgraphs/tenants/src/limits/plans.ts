import { systemContext, transact } from '@guardian/platform/database';
import { Check } from '@guardian/platform/errors';
import { assignPlan, forgetLimits, listPlans, type Plan, savePlan, visitorPlan } from '@guardian/platform/limits';
import type { RequestContext } from '@guardian/platform/subgraph';
import { rateLimitPlanAssigned } from './events.ts';
import { checkQuota, type QuotaInput, readSubject, type SubjectInput } from './limit-input.ts';

interface PlanInput {
  name: string;
  description?: string | null;
  limits: readonly (SubjectInput & QuotaInput)[];
  version?: number | null | undefined;
}

/** Makes a plan or replaces the limits of one. It counts at once, on every gateway. Throws InvalidInput, CONFLICT. */
export async function saveRateLimitPlan({ database }: RequestContext, input: PlanInput): Promise<Plan> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, {
    ...{ max: 40, pattern: /^[a-z][a-z0-9-]*$/, message: 'Use small letters, digits and hyphens.' },
  });
  const description = check.text(['input', 'description'], input.description, { max: 200 }) ?? '';
  check.number(['input', 'limits'], input.limits.length, { min: 0, max: 200 });
  const seen = new Set<string>();
  const quotas = input.limits.map((limit, index) => {
    const path = ['input', 'limits', String(index)];
    const { dimension, subject } = readSubject(check, path, limit);
    checkQuota(check, path, limit);
    if (seen.has(`${dimension} ${subject}`)) check.add(path, 'DUPLICATE', 'This is limited twice.');
    seen.add(`${dimension} ${subject}`);
    if (name === visitorPlan && dimension !== 'ADDRESS') {
      check.add([...path, 'dimension'], 'NOT_APPLICABLE', 'Visitors are limited by their address only.');
    }
    return { dimension, subject, quota: limit.quota, windowSeconds: limit.windowSeconds };
  });
  check.done();
  await savePlan(database, { name, description, quotas, replaces: input.version ?? null });
  forgetLimits(database, null);
  return planNamed(database, name);
}

interface Assignment {
  organizationId: string;
  plan: string;
}

/** Gives an organization a plan; its own log says so. Throws InvalidInput. */
export async function assignRateLimitPlan(ctx: RequestContext, { organizationId, plan }: Assignment): Promise<Plan> {
  const { database, principal } = ctx;
  await assignPlan(database, organizationId, plan);
  forgetLimits(database, organizationId);
  const assigned = await planNamed(database, plan);
  const operatorId = 'userId' in principal ? principal.userId : null;
  await transact(systemContext(database, organizationId, ctx.requestId), async (tx) => {
    tx.record(rateLimitPlanAssigned({ id: organizationId, version: assigned.version, payload: { plan, operatorId } }));
  });
  return assigned;
}

async function planNamed(database: RequestContext['database'], name: string): Promise<Plan> {
  const plan = (await listPlans(database)).find((each) => each.name === name);
  if (plan === undefined) throw new Error(`The plan ${name} is gone.`);
  return plan;
}
