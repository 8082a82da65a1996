import { type Assignment, defaultOwner, principalIdOf } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { assignScope, checkAlertRule, checkAssignment, nameTaken } from './alert-rule-input.ts';
import { alertRuleCreated, ofAlertRule } from './events.ts';
import { insertAlertRule } from './queries.ts';
import type { AlertRuleRow } from './tables.ts';

export interface CreateAlertRuleInput extends Assignment {
  name: string;
  metric: AlertRuleRow['metric'];
  comparison: AlertRuleRow['comparison'];
  threshold: number;
  windowSeconds?: number | null;
  severity?: AlertRuleRow['severity'] | null;
  enabled?: boolean | null;
}

/**
 * Creates a threshold rule; it is evaluated within seconds.
 *
 * @throws {InvalidInput} Name missing, too long or taken; figures out of range; no such member or team. @throws FORBIDDEN when
 *   its alerts would be out of what the caller may assign.
 */
export function createAlertRule(ctx: OrganizationContext, input: CreateAlertRuleInput): Promise<AlertRuleRow> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 120 });
  checkAlertRule(check, input);
  check.done();
  const scope = assignScope(ctx, input);
  const { ownerId = defaultOwner(ctx, scope), teamId = null } = input;
  return transact(
    ctx,
    async (tx) => {
      await checkAssignment(tx, scope, { before: null, after: { ownerId, teamId } }, check);
      check.done();
      const row = await insertAlertRule(tx.db, tx.organizationId, {
        name,
        metric: input.metric,
        comparison: input.comparison,
        threshold: input.threshold,
        windowSeconds: input.windowSeconds ?? 300,
        severity: input.severity ?? 'WARNING',
        enabled: input.enabled ?? true,
        ownerId,
        teamId,
        createdBy: principalIdOf(ctx.principal),
      });
      if (row === null) throw new InvalidInput([nameTaken]);
      tx.record(alertRuleCreated(ofAlertRule(row)));
      return row;
    },
    { verb: 'createAlertRule', input },
  );
}
