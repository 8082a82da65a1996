import { transact } from '@guardian/platform/database';
import { Check } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { eraseLimit, forgetLimits, subjectKey, subjectNames } from '@guardian/platform/limits';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { rateLimitChanged } from './events.ts';
import { readSubject, type SubjectInput } from './limit-input.ts';
import { type RateLimits, readRateLimits } from './read-limits.ts';

/** Takes back a limit of the organization's own, also of a subject that is gone. Throws InvalidInput. */
export async function resetRateLimit(ctx: OrganizationContext, input: SubjectInput): Promise<RateLimits> {
  const check = new Check();
  const subject = readSubject(check, ['input'], input);
  check.done();
  const names = await subjectNames(ctx.db, ctx.organizationId, [subject]);
  await transact(ctx, async (tx) => {
    const before = await eraseLimit(tx, subject);
    if (before === null) return;
    const subjectName = names.get(subjectKey(subject)) ?? (subject.subject || null);
    const payload = { before: frozen(before), limit: null, subjectName };
    tx.record(rateLimitChanged({ id: tx.organizationId, version: before.version + 1, payload }));
  });
  forgetLimits(ctx.database, ctx.organizationId);
  return readRateLimits(ctx);
}
