import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';
import { readGrantSearch } from './grant-search.ts';

export const grantsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/access',
  validateSearch: readGrantSearch,
  component: lazyRouteComponent(() => import('./grants-page.tsx'), 'GrantsPage'),
});
