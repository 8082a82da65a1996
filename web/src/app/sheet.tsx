import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';
import classes from './sheet.module.css';

/** A sheet of paper on ink: for pages outside of the shell. */
export function Sheet({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.brand}>
        <Mark size={34} />
        <span>Guardian</span>
      </header>
      <main id="main" className={classes.sheet}>
        {children}
      </main>
    </div>
  );
}
