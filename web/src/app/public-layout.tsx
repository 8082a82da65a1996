import { Outlet } from '@tanstack/react-router';
import { Mark } from './mark.tsx';
import classes from './public-layout.module.css';

/** A sheet of paper on ink: for pages of people who are not inside yet. */
export function PublicLayout() {
  return (
    <div className={classes.frame}>
      <div className={classes.brand}>
        <Mark size={34} />
        <span>Guardian</span>
      </div>
      <main id="main" className={classes.sheet}>
        <Outlet />
      </main>
    </div>
  );
}
