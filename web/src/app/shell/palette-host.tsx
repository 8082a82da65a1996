import { lazy, Suspense, useEffect, useState } from 'react';

const loadPalette = () => import('./palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));
const wish = new EventTarget();

/** Opens the command palette; its code is loaded with the first wish. */
export function openPalette(): void {
  wish.dispatchEvent(new Event('open'));
}

/** Holds the palette and its shortcuts: Ctrl or ⌘ with K, and a slash outside of fields. */
export function PaletteHost() {
  const [opened, setOpened] = useState<number>(0);
  useEffect(() => {
    const open = () => setOpened((times) => times + 1);
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.closest?.('input, textarea, select, [contenteditable="true"]');
      const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!command && !(slash && !typing)) return;
      event.preventDefault();
      open();
    };
    wish.addEventListener('open', open);
    document.addEventListener('keydown', onKey);
    return () => {
      wish.removeEventListener('open', open);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  if (opened === 0) return null;
  return (
    <Suspense>
      <Palette wishes={opened} />
    </Suspense>
  );
}
