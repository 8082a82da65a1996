import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { publicRoute } from '../../app/public-route.tsx';
import { settingsArea } from '../../app/settings/settings-area.ts';

/** Outside of the shell, because a person may have no organization yet. */
export const newOrganizationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/organizations/new',
  component: lazyRouteComponent(() => import('./new-organization-page.tsx'), 'NewOrganizationPage'),
  beforeLoad: async ({ context }) => {
    const state = await context.session.load();
    if (state.phase !== 'signed-in') throw redirect({ to: '/sign-in', search: { to: '/organizations/new' } });
  },
});

export const settingsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
