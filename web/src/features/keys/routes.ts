import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readKeySearch } from './key-search.ts';

export const keysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/keys',
  validateSearch: readKeySearch,
  component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
});
