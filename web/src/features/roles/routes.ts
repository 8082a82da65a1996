import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

const getParentRoute = () => settingsArea;

export const rolesRoute = createRoute({
  getParentRoute,
  path: '/settings/roles',
  validateSearch: (raw: Record<string, unknown>): { open?: 'new' } => (raw.open === 'new' ? { open: 'new' } : {}),
  component: lazyRouteComponent(() => import('./roles-page.tsx'), 'RolesPage'),
});

export const roleRoute = createRoute({
  getParentRoute,
  path: '/settings/roles/$id',
  component: lazyRouteComponent(() => import('./role-page.tsx'), 'RolePage'),
});
