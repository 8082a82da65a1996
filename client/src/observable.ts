/** A value that changes, and tells of it. Fits React's `useSyncExternalStore(store.subscribe, store.get)`. */
export interface Observable<Value> {
  get(): Value;
  /** Calls back after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface Store<Value> extends Observable<Value> {
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
