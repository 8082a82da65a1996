import { changeAccess } from '@guardian/platform/access';
import { changePolicy, lockPolicy, networkRulesChanged, readRules, replaceRules } from '@guardian/platform/entry';
import { Check, conflict, forbidden, InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { requireConfirmed } from '../organizations/index.ts';
import { checkRules, type RuleInput } from './check-rules.ts';
import { type NetworkRules, shownRules } from './network-rules.ts';
import { refusesCaller } from './refuses-caller.ts';

interface SaveInput {
  rules: readonly RuleInput[];
  enforced: boolean;
  version: number;
}

/**
 * Replaces the network rules. They count at once, for open streams too.
 * Throws InvalidInput (also if they would keep the caller out), CONFLICT, STEP_UP_REQUIRED.
 */
export async function saveNetworkRules(ctx: OrganizationContext, input: SaveInput): Promise<NetworkRules> {
  await requireConfirmed(ctx);
  const check = new Check();
  const rules = await checkRules(ctx.db, ctx.organizationId, check, ['input', 'rules'], input.rules);
  check.done();
  if (input.enforced && (await refusesCaller(ctx, rules))) throw new InvalidInput([locksOut(ctx.ipAddress)]);
  return changeAccess(ctx, async (tx) => {
    const policy = await lockPolicy(tx);
    if (policy.version !== input.version) throw conflict('Somebody else has changed the rules. Read them again.');
    // A draft that only reports is another matter than what keeps people out.
    if ((policy.networkEnforced || input.enforced) && !ctx.rights.may('networkRule.enforce')) {
      throw forbidden('Rules that are on, or are to be, need the permission networkRule.enforce.', {
        permission: 'networkRule.enforce',
      });
    }
    const before = await readRules(tx.db, tx.organizationId);
    const written = await replaceRules(tx, rules);
    const changed = await changePolicy(tx, { networkEnforced: input.enforced });
    const payload = { before: before.map(frozen), rules: written.map(frozen), enforced: input.enforced };
    tx.record(networkRulesChanged({ id: tx.organizationId, version: changed.version, payload }));
    return shownRules(ctx, changed, written);
  });
}

function locksOut(ipAddress: string | null) {
  const message = `These rules would keep you out: you come from ${ipAddress ?? 'an unknown address'}. Add a line for it first.`;
  return { path: ['input', 'rules'], code: 'LOCKS_YOU_OUT', message };
}
