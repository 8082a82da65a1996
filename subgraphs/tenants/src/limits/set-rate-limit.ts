import { principalIdOf } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { forgetLimits, quotasOfPlan, readPlanName, writeLimit } from '@guardian/platform/limits';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { rateLimitChanged } from './events.ts';
import {
  checkQuota,
  type QuotaInput,
  readSubject,
  requireLower,
  requireSubject,
  type SubjectInput,
} from './limit-input.ts';
import { type RateLimits, readRateLimits } from './read-limits.ts';

/** Sets a limit of the organization's own below its plan's. It counts at once, on every gateway. Throws InvalidInput. */
export async function setRateLimit(ctx: OrganizationContext, input: SubjectInput & QuotaInput): Promise<RateLimits> {
  const check = new Check();
  const subject = readSubject(check, ['input'], input);
  checkQuota(check, ['input'], input);
  check.done();
  const subjectName = await requireSubject(ctx, check, subject);
  const plan = await quotasOfPlan(ctx.database, await readPlanName(ctx.db, ctx.organizationId));
  requireLower(check, subject, input, plan);
  check.done();
  const { quota, windowSeconds } = input;
  await transact(ctx, async (tx) => {
    const setBy = principalIdOf(ctx.principal);
    const { before, limit } = await writeLimit(tx, subject, { quota, windowSeconds, setBy });
    const payload = { before: before === null ? null : frozen(before), limit: frozen(limit), subjectName };
    tx.record(rateLimitChanged({ id: tx.organizationId, version: limit.version, payload }));
  });
  forgetLimits(ctx.database, ctx.organizationId);
  return readRateLimits(ctx);
}
