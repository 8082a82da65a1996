import type { AlertFilter, AlertSeverity, AlertSource, AlertStatus } from '../../graph/generated/graphql.ts';

export const alertStatuses: AlertStatus[] = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'];
export const alertSeverities: AlertSeverity[] = ['CRITICAL', 'WARNING', 'INFO'];
export const alertSources: AlertSource[] = ['RULE', 'WORKFLOW', 'API'];

/** What the address of the alerts page holds. */
export interface AlertSearch {
  q?: string;
  status?: AlertStatus;
  severity?: AlertSeverity;
  source?: AlertSource;
  /** Id of the alert whose details are open. */
  alert?: string;
}

const among = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((candidate) => candidate === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the address; what it does not know, it leaves out. */
export function readAlertSearch(raw: Record<string, unknown>): AlertSearch {
  return {
    q: text(raw.q),
    status: among(alertStatuses, raw.status),
    severity: among(alertSeverities, raw.severity),
    source: among(alertSources, raw.source),
    alert: text(raw.alert),
  };
}

export function alertFilter({ status, severity, source }: AlertSearch): AlertFilter {
  return { status, severity, source };
}
