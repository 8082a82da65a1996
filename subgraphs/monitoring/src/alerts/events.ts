import { rowKeys } from '@guardian/platform/access';
import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import type { AlertRow, AlertRuleRow } from './tables.ts';

interface AlertPayload {
  alert: Frozen<AlertRow>;
}

interface AlertRulePayload {
  rule: Frozen<AlertRuleRow>;
}

export const alertRaised = defineEvent<AlertPayload>('alert.raised', {
  subject: 'Alert',
  description: 'An alert was raised.',
  summary: (payload) => `raised alert ${payload.alert.title}`,
});

export const alertRecurred = defineEvent<AlertPayload>('alert.recurred', {
  subject: 'Alert',
  description: 'An open alert with the same deduplication key was raised again.',
  summary: (payload) => `raised alert ${payload.alert.title} again`,
});

export const alertAcknowledged = defineEvent<AlertPayload>('alert.acknowledged', {
  subject: 'Alert',
  description: 'Someone takes care of the alert.',
  summary: (payload) => `acknowledged alert ${payload.alert.title}`,
});

export const alertAssigned = defineEvent<AlertPayload>('alert.assigned', {
  subject: 'Alert',
  description: 'The alert was given to another member or team, or taken from them.',
  summary: (payload) => `assigned alert ${payload.alert.title}`,
});

export const alertResolved = defineEvent<AlertPayload>('alert.resolved', {
  subject: 'Alert',
  description: 'The alert is over.',
  summary: (payload) => `resolved alert ${payload.alert.title}`,
});

export const alertRuleCreated = defineEvent<AlertRulePayload>('alertRule.created', {
  subject: 'AlertRule',
  description: 'An alert rule was created.',
  summary: (payload) => `created alert rule ${payload.rule.name}`,
});

export const alertRuleUpdated = defineEvent<AlertRulePayload>('alertRule.updated', {
  subject: 'AlertRule',
  description: 'An alert rule was changed.',
  summary: (payload) => `changed alert rule ${payload.rule.name}`,
});

export const alertRuleEvaluated = defineEvent<AlertRulePayload>('alertRule.evaluated', {
  subject: 'AlertRule',
  description: 'An alert rule began or ceased to fire.',
  summary: (payload) => `evaluated alert rule ${payload.rule.name}`,
});

export const alertRuleDeleted = defineEvent<AlertRulePayload>('alertRule.deleted', {
  subject: 'AlertRule',
  description: 'An alert rule was deleted.',
  risk: 'MEDIUM',
  summary: (payload) => `deleted alert rule ${payload.rule.name}`,
});

/** Arguments of an alert event, made of the row before the change and after it; null stands for "not there". */
export function ofAlert(before: AlertRow | null, after: AlertRow) {
  return {
    id: after.id,
    version: after.version,
    payload: { alert: frozen(after) },
    ...(before === null ? {} : { before: rowKeys(before) }),
    after: rowKeys(after),
  };
}

/** Arguments of a rule event, made of the row after the change. */
export function ofAlertRule(row: AlertRuleRow) {
  return { id: row.id, version: row.version, payload: { rule: frozen(row) } };
}

/** What `alertChanged` delivers: the alert as it was, from the frozen payload. */
export function alertEvent({ event, removed }: EventRoot) {
  const { occurredAt, subjectVersion, subjectId: alertId } = event;
  const type = removed ? 'alert.removed' : event.type;
  const alert = removed ? null : (event.payload.alert as Frozen<AlertRow>);
  return { type, occurredAt, subjectVersion, alertId, alert };
}

/** What `alertRuleChanged` delivers. */
export function alertRuleEvent({ event }: EventRoot) {
  const { type, occurredAt, subjectVersion, subjectId: ruleId } = event;
  return {
    type,
    occurredAt,
    subjectVersion,
    ruleId,
    rule: type === 'alertRule.deleted' ? null : (event.payload.rule as Frozen<AlertRuleRow>),
  };
}
