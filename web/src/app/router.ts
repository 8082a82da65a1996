import { createRouter } from '@tanstack/react-router';
import type { WebSession } from '../graph/index.ts';
import { appRoute } from './app-route.tsx';
import { appRoutes, publicRoutes, settingsRoutes } from './features.ts';
import { publicRoute } from './public-route.tsx';
import { rootRoute } from './root-route.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';
import { settingsArea } from './settings/settings-area.ts';

const routeTree = rootRoute.addChildren([
  appRoute.addChildren([...appRoutes, settingsArea.addChildren([...settingsRoutes])]),
  publicRoute.addChildren([...publicRoutes]),
]);

export function createAppRouter(session: WebSession) {
  return createRouter({
    routeTree,
    context: { session },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
