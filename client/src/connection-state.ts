/** How the connection is. What a person should be told of differs by phase, so each holds what belongs to it. */
export type ConnectionState =
  /** Nothing is asked, so none is open. */
  | { phase: 'idle' }
  /** The first one is being opened. */
  | { phase: 'connecting' }
  | { phase: 'live' }
  /** It was lost, or did not come about. `retryAt` (ms since 1970) is null while an attempt is under way. */
  | { phase: 'reconnecting'; attempt: number; retryAt: number | null; reason: string }
  /** The machine says that it has no network; tried again at once when it says otherwise. */
  | { phase: 'offline' }
  /** It is not tried again by itself: `reason` says why, `code` is the close code if there was one. */
  | { phase: 'ended'; reason: string; code: number | null };
