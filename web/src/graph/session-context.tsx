import type { ConnectionState } from '@guardian/live-client';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import type { SessionState, ViewerMe, ViewerOrganization, WebSession } from './session.ts';

const SessionContext = createContext<WebSession | null>(null);

/** Gives the pages the session and its client; another organization is another client. */
export function SessionProvider({ session, children }: { session: WebSession; children: ReactNode }) {
  const graph = useSyncExternalStore(session.subscribe, () => session.graph);
  return (
    <SessionContext value={session}>
      <Provider value={graph.client}>{children}</Provider>
    </SessionContext>
  );
}

export function useSession(): WebSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

export function useConnectionState(): ConnectionState {
  const session = useSession();
  const { state } = useSyncExternalStore(session.subscribe, () => session.graph).live;
  return useSyncExternalStore(state.subscribe, state.get);
}

/** The signed-in viewer; only below the app's layout, which is not shown to anyone else. */
export function useViewer(): ViewerMe {
  const state = useSessionState();
  if (state.phase !== 'signed-in') throw new Error('useViewer was called outside of the app layout');
  return state.me;
}

/** The organization this tab acts in; only below the app's layout. */
export function useOrganization(): ViewerOrganization {
  const state = useSessionState();
  if (state.phase !== 'signed-in' || !state.organization) throw new Error('useOrganization needs an organization');
  return state.organization;
}

/** Whether the viewer holds a permission such as `contact.create`. */
export function useMay(): (permission: string) => boolean {
  const state = useSessionState();
  const held = state.phase === 'signed-in' ? state.me.permissions : [];
  return (permission) => held.includes(permission);
}
