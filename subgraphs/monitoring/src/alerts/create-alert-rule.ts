import { principalIdOf } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { checkAlertRule, nameTaken } from './alert-rule-input.ts';
import { alertRuleCreated, ofAlertRule } from './events.ts';
import { insertAlertRule } from './queries.ts';
import type { AlertRuleRow } from './tables.ts';

export interface CreateAlertRuleInput {
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
 * @throws {InvalidInput} Name missing, too long or taken; figures out of range.
 */
export function createAlertRule(ctx: OrganizationContext, input: CreateAlertRuleInput): Promise<AlertRuleRow> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 120 });
  checkAlertRule(check, input);
  check.done();
  return transact(
    ctx,
    async (tx) => {
      const row = await insertAlertRule(tx.db, tx.organizationId, {
        name,
        metric: input.metric,
        comparison: input.comparison,
        threshold: input.threshold,
        windowSeconds: input.windowSeconds ?? 300,
        severity: input.severity ?? 'WARNING',
        enabled: input.enabled ?? true,
        createdBy: principalIdOf(ctx.principal),
      });
      if (row === null) throw new InvalidInput([nameTaken]);
      tx.record(alertRuleCreated(ofAlertRule(row)));
      return row;
    },
    { verb: 'createAlertRule', input },
  );
}
