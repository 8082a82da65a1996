import { lazy, type ReactNode, Suspense, useState } from 'react';

const Tooltip = lazy(() => import('./hint-tooltip.tsx').then((module) => ({ default: module.HintTooltip })));

/** A tooltip that loads when it is first wanted: for text that stands on every page. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  const [inside, setInside] = useState(false);
  return (
    <span onPointerEnter={() => setInside(true)} onPointerLeave={() => setInside(false)}>
      {inside ? (
        <Suspense fallback={children}>
          <Tooltip label={label}>{children}</Tooltip>
        </Suspense>
      ) : (
        children
      )}
    </span>
  );
}
