import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMay, useViewer } from '../../graph/index.ts';
import type { NavigationItem } from '../feature.ts';
import { innerPages, navigation, settings } from '../features.ts';

const NoAccessPage = lazy(async () => ({ default: (await import('./no-access-page.tsx')).NoAccessPage }));

const closedToMost: readonly Pick<NavigationItem, 'label' | 'to' | 'permission' | 'operator'>[] = [
  ...navigation,
  ...settings,
  ...innerPages,
];

/** The page, or the word that it is not for this person: a page needs what its entry needs, and what it says itself. */
export function GuardedOutlet() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const may = useMay();
  const { operator } = useViewer();
  const entry = closedToMost
    .filter(({ to }) => to !== '/' && (path === to || path.startsWith(`${to}/`)))
    .toSorted((one, other) => other.to.length - one.to.length)[0];
  const closed = entry && ((entry.permission && !may(entry.permission)) || (entry.operator && !operator));
  return closed ? (
    <Suspense>
      <NoAccessPage page={entry.label} permission={entry.operator ? undefined : entry.permission} />
    </Suspense>
  ) : (
    <Outlet />
  );
}
