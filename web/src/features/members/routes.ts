import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';
import { readMemberSearch } from './member-search.ts';

export const membersRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/members',
  validateSearch: readMemberSearch,
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});
