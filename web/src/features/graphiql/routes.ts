import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';

const getParentRoute = () => appRoute;

export const developerRoute = createRoute({
  getParentRoute,
  path: '/developer',
  component: lazyRouteComponent(() => import('./developer-page.tsx'), 'DeveloperPage'),
});

export const graphiqlRoute = createRoute({
  getParentRoute,
  path: '/developer/graphiql',
  component: lazyRouteComponent(() => import('./graphiql-page.tsx'), 'GraphiqlPage'),
});
