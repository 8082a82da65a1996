import type { Check } from '@guardian/platform/errors';
import type { AlertRuleRow } from './tables.ts';

export interface AlertRuleInput {
  name?: string | null;
  metric?: AlertRuleRow['metric'] | null;
  comparison?: AlertRuleRow['comparison'] | null;
  threshold?: number | null;
  windowSeconds?: number | null;
  severity?: AlertRuleRow['severity'] | null;
  enabled?: boolean | null;
}

/** What both creating and changing a rule ask of its figures. */
export function checkAlertRule(check: Check, input: AlertRuleInput): void {
  check.number(['input', 'threshold'], input.threshold, { min: 0, max: 1e12 });
  check.number(['input', 'windowSeconds'], input.windowSeconds, { min: 10, max: 86_400 });
}

export const nameTaken = {
  path: ['input', 'name'],
  code: 'TAKEN',
  message: 'The organization has an alert rule of this name. Choose another.',
};
