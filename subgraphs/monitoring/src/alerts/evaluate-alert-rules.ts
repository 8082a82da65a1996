import { rowKeys } from '@guardian/platform/access';
import { type Database, systemContext, transact } from '@guardian/platform/database';
import { alertRuleEvaluated, ofAlertRule } from './events.ts';
import { changeAlertRule, lockAlertRule, lockOpenAlert } from './queries.ts';
import { openOrRecur } from './raise-alert.ts';
import { resolveLocked } from './resolve-alert.ts';
import { exceeds, metricEventTypes, ruleDeduplicationKey, ruleMessage } from './rule-evaluation.ts';
import { type RuleValue, recordEvaluations, valuesOfEnabledRules } from './rule-queries.ts';

/**
 * Counts every enabled rule of the installation over its window, raises one alert where a threshold is newly exceeded
 * and resolves it where it no longer is. Safe to run twice: the change is decided again under the rule's row lock.
 *
 * @returns Ids of the rules that began or ceased to fire.
 */
export async function evaluateAlertRules(database: Database): Promise<string[]> {
  const values = await valuesOfEnabledRules(database, metricEventTypes);
  await recordEvaluations(
    database,
    values.filter(({ rule, value }) => rule.lastValue !== value),
  );
  const turned = values.filter(({ rule, value }) => exceeds(rule, value) !== rule.firing);
  for (const entry of turned) await turn(database, entry);
  return turned.map(({ rule }) => rule.id);
}

function turn(database: Database, { rule, value }: RuleValue): Promise<void> {
  const ctx = systemContext(database, rule.organizationId);
  return transact(ctx, async (tx) => {
    const current = await lockAlertRule(tx.db, tx.organizationId, rule.id);
    const firing = exceeds(rule, value);
    const overtaken =
      current === null || !current.enabled || current.firing === firing || current.version !== rule.version;
    if (overtaken) return;
    const changed = await changeAlertRule(tx.db, tx.organizationId, rule.id, { firing });
    const deduplicationKey = ruleDeduplicationKey(rule.id);
    if (firing) {
      const message = ruleMessage(rule, value);
      const values = {
        title: rule.name,
        message,
        severity: rule.severity,
        source: 'RULE' as const,
        ruleId: rule.id,
        deduplicationKey,
        ...rowKeys(rule),
      };
      await openOrRecur(tx, values, 'all');
    } else {
      const open = await lockOpenAlert(tx.db, tx.organizationId, deduplicationKey);
      if (open !== null) await resolveLocked(tx, open, null);
    }
    tx.record(alertRuleEvaluated(ofAlertRule(changed)));
  });
}
