import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';
import { SessionError } from './route-error.tsx';

/** Everything that needs somebody signed in, within an organization: pages of features hang below it. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    const state = await context.session.load();
    if (state.phase === 'failed') throw new SessionError(state.error);
    if (state.phase !== 'signed-in') {
      if (state.phase === 'anonymous' && state.installation.needsSetup) throw redirect({ to: '/setup' });
      const to = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/sign-in', search: { to } });
    }
    if (!state.organization) throw redirect({ to: state.me.refusal ? '/not-let-in' : '/organizations/new' });
  },
});
