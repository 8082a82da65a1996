import { type ComponentType, type LazyExoticComponent, type ReactElement, Suspense, useState } from 'react';

interface Props {
  /** The menu with its own button, opened when it is mounted. */
  menu: LazyExoticComponent<ComponentType>;
  /** Loads the code of the menu, when a pointer or the focus comes near. */
  preload: () => void;
  /** What the button shows; it looks as the menu's own. */
  button: (props: { onClick: () => void; onPointerEnter: () => void; onFocus: () => void }) => ReactElement;
}

/** A menu whose code is loaded when it is wanted, so that the first page is not kept waiting for it. */
export function OnDemand({ menu: Menu, preload, button }: Props) {
  const [wanted, setWanted] = useState(false);
  const plain = button({ onClick: () => setWanted(true), onPointerEnter: preload, onFocus: preload });
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <Menu />
    </Suspense>
  );
}
