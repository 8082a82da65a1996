import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readAlertSearch } from './alert-search.ts';

const getParentRoute = () => appRoute;

export const alertsRoute = createRoute({
  getParentRoute,
  path: '/alerts',
  validateSearch: readAlertSearch,
  component: lazyRouteComponent(() => import('./alerts-page.tsx'), 'AlertsPage'),
});

export const rulesRoute = createRoute({
  getParentRoute,
  path: '/alerts/rules',
  validateSearch: ({ rule }: Record<string, unknown>): { rule?: string } => ({
    rule: typeof rule === 'string' && rule !== '' ? rule : undefined,
  }),
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
});
