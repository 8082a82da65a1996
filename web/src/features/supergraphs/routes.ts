import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readSupergraphSearch } from './supergraph-search.ts';

export const supergraphsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/supergraphs',
  validateSearch: readSupergraphSearch,
  component: lazyRouteComponent(() => import('./supergraphs-page.tsx'), 'SupergraphsPage'),
});

export const schemaCheckRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/supergraphs/check',
  component: lazyRouteComponent(() => import('./schema-check-page.tsx'), 'SchemaCheckPage'),
});
