import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../app-route.tsx';

/** What is arranged rather than used: pages below it have a navigation of their own beside them. */
export const settingsArea = createRoute({
  getParentRoute: () => appRoute,
  id: 'settings-area',
  component: lazyRouteComponent(() => import('./settings-frame.tsx'), 'SettingsFrame'),
});
