import { Outlet } from '@tanstack/react-router';
import { Sheet } from './sheet.tsx';

/** The frame of the pages of people who are not inside yet. */
export function PublicLayout() {
  return (
    <Sheet>
      <Outlet />
    </Sheet>
  );
}
