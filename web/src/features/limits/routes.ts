import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

export const limitsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/limits',
  component: lazyRouteComponent(() => import('./limits-page.tsx'), 'LimitsPage'),
});
