import { principalIdOf, rowKeys } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check, InvalidInput, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type AlertRuleInput, assignScope, checkAlertRule, checkAssignment, nameTaken } from './alert-rule-input.ts';
import { alertRuleUpdated, ofAlertRule } from './events.ts';
import { alertRuleNamed, changeAlertRule, lockAlertRule, lockOpenAlert } from './queries.ts';
import { resolveLocked } from './resolve-alert.ts';
import { ruleDeduplicationKey } from './rule-evaluation.ts';
import type { AlertRuleRow } from './tables.ts';

/**
 * Changes a rule; what is left out stays. A rule that is switched off resolves its open alert.
 *
 * @throws {InvalidInput} Name blank, too long or taken; figures out of range; no such member or team. @throws NOT_FOUND;
 *   FORBIDDEN when its alerts are or would be out of what the caller may assign.
 */
export function updateAlertRule(ctx: OrganizationContext, id: string, input: AlertRuleInput): Promise<AlertRuleRow> {
  const check = new Check();
  const name = check.text(['input', 'name'], input.name, { max: 120, required: input.name !== undefined });
  checkAlertRule(check, input);
  check.done();
  return transact(ctx, async (tx) => {
    const row = await lockAlertRule(tx.db, tx.organizationId, id);
    if (row === null) throw notFound('There is no such alert rule. It may belong to another organization.');
    if (name) {
      const holder = await alertRuleNamed(tx.db, tx.organizationId, name);
      if (holder !== null && holder.id !== id) throw new InvalidInput([nameTaken]);
    }
    const { ownerId = row.ownerId, teamId = row.teamId } = input;
    if (ownerId !== row.ownerId || teamId !== row.teamId) {
      await checkAssignment(tx, assignScope(ctx, input), { before: rowKeys(row), after: { ownerId, teamId } }, check);
      check.done();
    }
    const enabled = input.enabled ?? row.enabled;
    const changed = await changeAlertRule(tx.db, tx.organizationId, id, {
      name: name ?? row.name,
      metric: input.metric ?? row.metric,
      comparison: input.comparison ?? row.comparison,
      threshold: input.threshold ?? row.threshold,
      windowSeconds: input.windowSeconds ?? row.windowSeconds,
      severity: input.severity ?? row.severity,
      enabled,
      ownerId,
      teamId,
      firing: enabled && row.firing,
    });
    if (!enabled) {
      const open = await lockOpenAlert(tx.db, tx.organizationId, ruleDeduplicationKey(id));
      if (open !== null) await resolveLocked(tx, open, principalIdOf(ctx.principal));
    }
    tx.record(alertRuleUpdated(ofAlertRule(changed)));
    return changed;
  });
}
