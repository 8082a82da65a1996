import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

/** The team whose details are open: an id, `new` or none. */
interface TeamSearch {
  open?: string;
}

export const teamsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/teams',
  validateSearch: (raw: Record<string, unknown>): TeamSearch =>
    typeof raw.open === 'string' && raw.open ? { open: raw.open } : {},
  component: lazyRouteComponent(() => import('./teams-page.tsx'), 'TeamsPage'),
});
