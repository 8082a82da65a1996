import type { Database } from '@guardian/platform/database';
import { countEvents } from '@guardian/platform/events';
import type { AlertRuleRow } from './tables.ts';

export interface RuleValue {
  rule: AlertRuleRow;
  value: number;
}

/** Every enabled rule of the installation with the value of its metric now. Runs as the system: it belongs to no request. */
export async function valuesOfEnabledRules(
  database: Database,
  typesOf: Record<AlertRuleRow['metric'], readonly string[] | null>,
): Promise<RuleValue[]> {
  const rules = await database.system<AlertRuleRow[]>`
    select organization_id as "organizationId", id, name, metric, comparison, threshold, window_seconds as "windowSeconds",
           severity, enabled, firing, last_value as "lastValue", last_evaluated_at as "lastEvaluatedAt",
           owner_id as "ownerId", team_id as "teamId", created_by as "createdBy", created_at as "createdAt", version
    from monitoring.alert_rule
    where enabled`;
  const values: RuleValue[] = [];
  for (const rule of rules) {
    const since = new Date(Date.now() - rule.windowSeconds * 1000);
    const types = typesOf[rule.metric];
    const value = await countEvents(database, {
      organizationId: rule.organizationId,
      since,
      ...(types === null ? { except: ['alert.*', 'alertRule.*'] } : { types }),
    });
    values.push({ rule, value });
  }
  return values;
}

/** Keeps the latest values for the page. No event: a value is a measurement, not a change of the rule. */
export async function recordEvaluations(database: Database, values: readonly RuleValue[]): Promise<void> {
  if (values.length === 0) return;
  const rows = values.map(({ rule, value }) => ({ organization_id: rule.organizationId, id: rule.id, value }));
  await database.system`
    update monitoring.alert_rule as rule
    set last_value = latest.value, last_evaluated_at = now()
    from jsonb_to_recordset(${database.system.json(rows)}) as latest(organization_id uuid, id uuid, value double precision)
    where rule.organization_id = latest.organization_id and rule.id = latest.id`;
}
