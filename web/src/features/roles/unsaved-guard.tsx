import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../ui/index.ts';

/** Asks before unsaved changes are left behind, by a link, the back button or by closing the tab. */
export function UnsavedGuard({ active }: { active: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => active && current.pathname !== next.pathname,
    enableBeforeUnload: active,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      consequence="What you changed of this role is lost."
      verb="Leave"
      onConfirm={async () => {
        blocker.proceed?.();
        return null;
      }}
    />
  );
}
