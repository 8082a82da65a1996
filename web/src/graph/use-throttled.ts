import { useCallback, useEffect, useRef } from 'react';

/** Calls at once, and then at most once in `milliseconds`, the last call never lost. */
export function useThrottled(act: () => void, milliseconds: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const again = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return useCallback(() => {
    const run = () => {
      again.current = false;
      latest.current();
      timer.current = setTimeout(() => {
        timer.current = null;
        if (again.current) run();
      }, milliseconds);
    };
    if (timer.current) again.current = true;
    else run();
  }, [milliseconds]);
}
