import { principalIdOf } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { alertRuleDeleted, ofAlertRule } from './events.ts';
import { deleteAlertRuleRow, lockAlertRule, lockOpenAlert } from './queries.ts';
import { resolveLocked } from './resolve-alert.ts';
import { ruleDeduplicationKey } from './rule-evaluation.ts';

/**
 * Deletes a rule and resolves its open alert. Alerts that it raised stay.
 *
 * @returns The id of the deleted rule. @throws NOT_FOUND.
 */
export function deleteAlertRule(ctx: OrganizationContext, id: string): Promise<string> {
  return transact(ctx, async (tx) => {
    const row = await lockAlertRule(tx.db, tx.organizationId, id);
    if (row === null) throw notFound('There is no such alert rule. It may belong to another organization.');
    const open = await lockOpenAlert(tx.db, tx.organizationId, ruleDeduplicationKey(id));
    if (open !== null) await resolveLocked(tx, open, principalIdOf(ctx.principal));
    await deleteAlertRuleRow(tx.db, tx.organizationId, id);
    tx.record(alertRuleDeleted(ofAlertRule({ ...row, version: row.version + 1 })));
    return id;
  });
}
