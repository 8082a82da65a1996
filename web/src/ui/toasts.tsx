import { lazy, Suspense, useSyncExternalStore } from 'react';

// Loaded with the first notice: no page needs it to be shown.
const load = () => import('./toast-notifications.tsx');
const Toasts = lazy(() => load().then((module) => ({ default: module.Toasts })));

let wanted = false;
const listeners = new Set<() => void>();

function want(): ReturnType<typeof load> {
  wanted = true;
  for (const listener of listeners) listener();
  return load();
}

/** Says that something was done. */
export function toast(message: string): void {
  void want().then((module) => module.showToast(message));
}

/** Says that something failed; stays until it is closed. */
export function toastError(message: string): void {
  void want().then((module) => module.showError(message));
}

/** Says that something was done and offers to take it back for eight seconds. */
export function toastWithUndo(message: string, undo: () => void): void {
  void want().then((module) => module.showWithUndo(message, undo));
}

/** Stands once in the app. */
export function ToastHost() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
  return shown ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}
