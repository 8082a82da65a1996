import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

/** What is open: `new`, the id of a secret whose value is replaced, or nothing. */
interface SecretSearch {
  open?: string;
}

export const secretsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/secrets',
  validateSearch: (raw: Record<string, unknown>): SecretSearch =>
    typeof raw.open === 'string' && raw.open ? { open: raw.open } : {},
  component: lazyRouteComponent(() => import('./secrets-page.tsx'), 'SecretsPage'),
});
