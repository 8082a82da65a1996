import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';

/** Which organizations are looked for. */
interface PlanSearch {
  q?: string;
  plan?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const limitPlansRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/limit-plans',
  validateSearch: (raw: Record<string, unknown>): PlanSearch => {
    const [q, plan] = [text(raw.q), text(raw.plan)];
    return { ...(q ? { q } : {}), ...(plan ? { plan } : {}) };
  },
  component: lazyRouteComponent(() => import('./limit-plans-page.tsx'), 'LimitPlansPage'),
});
