/** Imports nothing: the transaction calls it after each commit, and the database room must not depend on the log. */
type Listener = () => void;

const listeners = new Set<Listener>();

/**
 * Says that a transaction with events has committed. A hint: the reader of this process looks at once, those of other
 * processes are notified within 5 ms, and whoever misses it finds the events with the next poll.
 */
export function committed(): void {
  for (const listener of listeners) listener();
}

/** Calls the listener after each commit in this process; returns how to stop. */
export function onCommitted(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
