import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What the address of the audit log holds; every filter is one text. */
export interface AuditSearch {
  q?: string;
  kind?: string;
  type?: string;
  actor?: string;
  by?: string;
  behalf?: string;
  of?: string;
  subject?: string;
  ip?: string;
  country?: string;
  agent?: string;
  request?: string;
  risk?: string;
  reason?: string;
  since?: string;
  until?: string;
  /** Id of the record whose details are open. */
  record?: string;
}

const names = [
  ...['q', 'kind', 'type', 'actor', 'by', 'behalf', 'of', 'subject', 'ip', 'country', 'agent', 'request', 'risk'],
  ...['reason', 'since', 'until', 'record'],
];

export const auditRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/audit',
  validateSearch: (raw: Record<string, unknown>): AuditSearch =>
    Object.fromEntries(names.map((name) => [name, text(raw[name])])),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
