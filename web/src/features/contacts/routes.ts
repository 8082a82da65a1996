import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readContactSearch } from './contact-search.ts';

const getParentRoute = () => appRoute;

export const contactsRoute = createRoute({
  getParentRoute,
  path: '/contacts',
  validateSearch: readContactSearch,
  component: lazyRouteComponent(() => import('./contacts-page.tsx'), 'ContactsPage'),
});

export const importRoute = createRoute({
  getParentRoute,
  path: '/contacts/import',
  validateSearch: ({ id }: Record<string, unknown>): { id?: string } => ({
    id: typeof id === 'string' && id !== '' ? id : undefined,
  }),
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});
