import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readOperationSearch } from './operation-search.ts';

export const operationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/operations',
  validateSearch: readOperationSearch,
  component: lazyRouteComponent(() => import('./operations-page.tsx'), 'OperationsPage'),
});

export const usageRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/operations/usage',
  validateSearch: readOperationSearch,
  component: lazyRouteComponent(() => import('./usage-page.tsx'), 'UsagePage'),
});
