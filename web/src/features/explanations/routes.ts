import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsArea } from '../../app/settings/settings-area.ts';

/** The question as the address holds it, so that an answer can be sent to somebody. */
export interface ExplainSearch {
  who?: string;
  may?: string;
  subject?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const explainRoute = createRoute({
  getParentRoute: () => settingsArea,
  path: '/settings/explain',
  validateSearch: (raw: Record<string, unknown>): ExplainSearch => ({
    who: text(raw.who),
    may: text(raw.may),
    subject: text(raw.subject),
  }),
  component: lazyRouteComponent(() => import('./explain-page.tsx'), 'ExplainPage'),
});
