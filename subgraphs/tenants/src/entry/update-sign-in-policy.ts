import { changeAccess } from '@guardian/platform/access';
import { changePolicy, entryPolicyChanged, lockPolicy, type PolicyRow } from '@guardian/platform/entry';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf, requireConfirmed } from '../organizations/index.ts';

interface PolicyInput {
  idleMinutes?: number | null;
  sessionHours?: number | null;
  secondFactorFrom?: string | null;
}

/** Changes what is asked of members who sign in. Throws InvalidInput, STEP_UP_REQUIRED. */
export async function updateSignInPolicy(ctx: OrganizationContext, input: PolicyInput): Promise<PolicyRow> {
  await requireConfirmed(ctx);
  const check = new Check();
  check.number(['input', 'idleMinutes'], input.idleMinutes, { min: 5, max: 43_200 });
  check.number(['input', 'sessionHours'], input.sessionHours, { min: 1, max: 9_600 });
  const from = instant(input.secondFactorFrom);
  check.done();
  if (from != null && from.getTime() <= Date.now()) await requireOwnSecondFactor(ctx);
  const { idleMinutes, sessionHours } = input;
  const changes = {
    ...(idleMinutes === undefined ? {} : { idleMinutes }),
    ...(sessionHours === undefined ? {} : { sessionHours }),
    ...(from === undefined ? {} : { secondFactorFrom: from }),
  };
  return changeAccess(ctx, async (tx) => {
    const before = await lockPolicy(tx);
    const policy = await changePolicy(tx, changes);
    const payload = { before: frozen(before), policy: frozen(policy) };
    tx.record(entryPolicyChanged({ id: tx.organizationId, version: policy.version, payload }));
    return policy;
  });
}

function instant(text: string | null | undefined): Date | null | undefined {
  return text == null ? text : new Date(text);
}

/** Whoever asks it of everybody must not be the first to be kept out. */
async function requireOwnSecondFactor(ctx: OrganizationContext): Promise<void> {
  const { userId, sessionId } = personOf(ctx);
  const sessions = await runtimeOf(ctx).identity.listSessions(userId);
  if (sessions.some(({ id, secondFactor }) => id === sessionId && secondFactor)) return;
  const message = 'This would keep you out: add a second factor to your own account first, or sign in with it.';
  throw new InvalidInput([{ path: ['input', 'secondFactorFrom'], code: 'LOCKS_YOU_OUT', message }]);
}
