import { changeAccess } from '@guardian/platform/access';
import { changePolicy, lockPolicy, networkRulesOverridden } from '@guardian/platform/entry';
import { Check } from '@guardian/platform/errors';
import type { RequestContext } from '@guardian/platform/subgraph';
import { actAsOwner, requireConfirmed } from '../organizations/index.ts';

interface OverrideInput {
  organizationId: string;
  minutes: number;
  reason: string;
}

/**
 * Break-glass: an owner suspends the network rules of an organization that they may be kept out of.
 * Throws FORBIDDEN (no owner, or no such organization), InvalidInput, STEP_UP_REQUIRED.
 */
export async function overrideNetworkRules(ctx: RequestContext, input: OverrideInput): Promise<Date> {
  const check = new Check();
  check.number(['input', 'minutes'], input.minutes, { min: 1, max: 240 });
  const reason = check.requiredText(['input', 'reason'], input.reason, { max: 500 });
  check.done();
  const there = await actAsOwner(ctx, input.organizationId);
  await requireConfirmed(ctx);
  const until = new Date(Date.now() + input.minutes * 60_000);
  const overrideBy = there.principal.kind === 'member' ? there.principal.id : null;
  await changeAccess(there, async (tx) => {
    await lockPolicy(tx);
    const policy = await changePolicy(tx, { overrideUntil: until, overrideBy, overrideReason: reason });
    const payload = { until: until.toISOString(), reason, ipAddress: ctx.ipAddress };
    tx.record(networkRulesOverridden({ id: tx.organizationId, version: policy.version, payload }));
  });
  return until;
}
