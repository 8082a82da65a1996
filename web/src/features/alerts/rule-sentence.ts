import type { AlertComparison, AlertMetric, AlertSeverity } from '../../graph/generated/graphql.ts';

export const metricLabels: Record<AlertMetric, string> = {
  CONTACTS_CREATED: 'contacts created',
  EXECUTIONS_FAILED: 'runs failed',
  EXECUTIONS_STARTED: 'runs started',
  EVENTS_RECORDED: 'events recorded',
};

export const severityLabels: Record<AlertSeverity, string> = { INFO: 'Info', WARNING: 'Warning', CRITICAL: 'Critical' };

/** `60` reads as `1 minute`, `90` as `90 seconds`, `7200` as `2 hours`. */
export function windowLabel(seconds: number): string {
  const count = (value: number, unit: string) => `${value} ${unit}${value === 1 ? '' : 's'}`;
  if (seconds % 3600 === 0) return count(seconds / 3600, 'hour');
  if (seconds % 60 === 0) return count(seconds / 60, 'minute');
  return count(seconds, 'second');
}

/** The rule in words: `more than 10 contacts created within 5 minutes`. */
export function ruleSentence(rule: {
  metric: AlertMetric;
  comparison: AlertComparison;
  threshold: number;
  windowSeconds: number;
}): string {
  const comparison = rule.comparison === 'ABOVE' ? 'more than' : 'fewer than';
  return `${comparison} ${rule.threshold.toLocaleString('en')} ${metricLabels[rule.metric]} within ${windowLabel(rule.windowSeconds)}`;
}
