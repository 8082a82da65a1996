import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';

import { SessionProvider, type SessionState, type WebSession } from '../graph/index.ts';
import { cssVariables, theme } from '../ui/theme.ts';
import { ToastHost } from '../ui/toasts.tsx';
import { createAppRouter } from './router.ts';
import { StepUpHost } from './step-up-host.tsx';

const doorOf = (state: SessionState) =>
  state.phase === 'signed-in' && !state.organization ? 'without organization' : state.phase;

export function App({ session }: { session: WebSession }) {
  const router = useMemo(() => createAppRouter(session), [session]);
  // Who is signed in, and where, decides which routes are open.
  useEffect(() => {
    let open = doorOf(session.state);
    return session.subscribe(() => {
      if (doorOf(session.state) === open) return;
      open = doorOf(session.state);
      void router.invalidate();
    });
  }, [router, session]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ToastHost />
      <SessionProvider session={session}>
        <RouterProvider router={router} />
        <StepUpHost />
      </SessionProvider>
    </MantineProvider>
  );
}
