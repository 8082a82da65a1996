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

/** Outside of the shell, which is the organization's. */
export const notLetInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/not-let-in',
  component: lazyRouteComponent(() => import('./not-let-in-page.tsx'), 'NotLetInPage'),
  beforeLoad: async ({ context }) => {
    const state = await context.session.load();
    if (state.phase !== 'signed-in') throw redirect({ to: '/sign-in' });
    if (state.organization) throw redirect({ to: '/' });
  },
});

export const securityRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/security',
  component: lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage'),
});

export const networkRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/network',
  component: lazyRouteComponent(() => import('./network-page.tsx'), 'NetworkPage'),
});

export const settingsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
