/** What a browser knows about its network and its user; other runtimes say nothing. */
interface Page {
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
  navigator?: { onLine?: boolean };
  document?: {
    visibilityState?: string;
    addEventListener(type: string, listener: () => void): void;
    removeEventListener(type: string, listener: () => void): void;
  };
}

const page = globalThis as Page;

/** Whether the machine says that it has a network. It may be wrong, so this decides what is said and not what is tried. */
export const isOnline = (): boolean => page.navigator?.onLine !== false;

/**
 * Calls back when it is worth to look at the connection at once: the network came or went, or the page, whose timers
 * were slowed down or stopped meanwhile, is looked at again. Returns how to stop.
 */
export function onWakeUp(wake: () => void): () => void {
  const seen = () => {
    if (page.document?.visibilityState !== 'hidden') wake();
  };
  for (const type of ['online', 'offline']) page.addEventListener?.(type, wake);
  page.document?.addEventListener('visibilitychange', seen);
  return () => {
    for (const type of ['online', 'offline']) page.removeEventListener?.(type, wake);
    page.document?.removeEventListener('visibilitychange', seen);
  };
}
