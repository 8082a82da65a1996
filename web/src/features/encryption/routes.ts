import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

export const encryptionRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/encryption',
  component: lazyRouteComponent(() => import('./encryption-page.tsx'), 'EncryptionPage'),
});
