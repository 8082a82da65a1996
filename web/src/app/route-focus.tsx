import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page, the focus goes to the heading of the new one, so that a screen reader says where it is. */
export function RouteFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const active = document.activeElement;
        if (active?.closest('[role="dialog"]') || active?.matches('[data-autofocus], [autofocus]')) return;
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
  return null;
}
