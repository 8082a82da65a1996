export { changingCredentials } from './credential-changes.ts';
export { type GraphError, graphError, hasCode } from './graph-error.ts';
export type { InputError } from './input-error.ts';
export type { Connection } from './pages.ts';
export { refusalOf } from './refusal-of.ts';
export { createSession, type SessionState, type ViewerOrganization, type WebSession } from './session.ts';
export {
  SessionProvider,
  useConnectionState,
  useMay,
  useOrganization,
  useSession,
  useSessionState,
  useViewer,
} from './session-context.tsx';
export { askToConfirm, stepUp } from './step-up.ts';
export { type ListState, useConnection } from './use-connection.ts';
export { useList } from './use-list.ts';
export { useLive } from './use-live.ts';
export { useLiveList } from './use-live-list.ts';
export { useThrottled } from './use-throttled.ts';
