import { useDisclosure } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useSessionState } from '../../graph/index.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { GuardedOutlet } from './guarded-outlet.tsx';
import { PaletteHost } from './palette-host.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useOwnAccess } from './use-own-access.ts';

const NavigationDrawer = lazy(() =>
  import('./navigation-drawer.tsx').then((module) => ({ default: module.NavigationDrawer })),
);

/** The frame of every page: navigation at the side, in a drawer on a phone. */
export function Shell() {
  const state = useSessionState();
  // Signed out, or without an organization: the router is on its way to another page.
  if (state.phase !== 'signed-in' || !state.organization) return null;
  return <Frame key={state.organization.id} />;
}

function Frame() {
  const [opened, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useOwnAccess();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(close, [path]);
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <TopBar onMenu={open} menuOpened={opened} />
      <aside className={classes.side}>
        <Rail />
      </aside>
      {opened ? (
        <Suspense>
          <NavigationDrawer onClose={close} />
        </Suspense>
      ) : null}
      <main id="main" className={classes.main} tabIndex={-1}>
        <ConnectionNotice />
        <GuardedOutlet />
      </main>
      <PaletteHost />
    </div>
  );
}
