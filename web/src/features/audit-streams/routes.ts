import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

export const auditStreamsRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/audit/streams',
  /** Id of the stream whose details are open; `new` for the form of a new one. */
  validateSearch: ({ open }: Record<string, unknown>): { open?: string } => (typeof open === 'string' ? { open } : {}),
  component: lazyRouteComponent(() => import('./streams-page.tsx'), 'StreamsPage'),
});
