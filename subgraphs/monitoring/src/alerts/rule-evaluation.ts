import { isUuid } from '@guardian/platform/database';
import type { AlertRuleRow } from './tables.ts';

/** Event types that each metric counts; null counts all but those of alerts, which would feed a rule with its own effect. */
export const metricEventTypes: Record<AlertRuleRow['metric'], readonly string[] | null> = {
  CONTACTS_CREATED: ['contact.created'],
  EXECUTIONS_FAILED: ['workflowExecution.failed'],
  EXECUTIONS_STARTED: ['workflowExecution.started'],
  EVENTS_RECORDED: null,
};

const metricLabels: Record<AlertRuleRow['metric'], string> = {
  CONTACTS_CREATED: 'contacts created',
  EXECUTIONS_FAILED: 'failed runs',
  EXECUTIONS_STARTED: 'started runs',
  EVENTS_RECORDED: 'recorded events',
};

/** One open alert for each rule. */
export function ruleDeduplicationKey(ruleId: string): string {
  return `rule:${ruleId}`;
}

/** Whether the key is that of a rule: nobody else may raise what would take the place of its alert. */
export function isRuleKey(deduplicationKey: string): boolean {
  return deduplicationKey.startsWith('rule:') && isUuid(deduplicationKey.slice('rule:'.length));
}

/** Whether the value lies beyond the threshold; a value equal to it does not. */
export function exceeds(rule: Pick<AlertRuleRow, 'comparison' | 'threshold'>, value: number): boolean {
  return rule.comparison === 'ABOVE' ? value > rule.threshold : value < rule.threshold;
}

/** What the alert says, e.g. `12 contacts created in the last 5 min; the threshold is 10.` */
export function ruleMessage(rule: AlertRuleRow, value: number): string {
  const seconds = rule.windowSeconds;
  const span =
    seconds % 3600 === 0 ? `${seconds / 3600} h` : seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
  return `${value} ${metricLabels[rule.metric]} in the last ${span}; the threshold is ${rule.threshold}.`;
}
