import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readMemberSearch } from './member-search.ts';

export const membersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members',
  validateSearch: readMemberSearch,
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});
