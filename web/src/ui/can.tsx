import type { ReactNode } from 'react';
import { useMay } from '../graph/session-context.tsx';

/** Shows its children to who holds the permission, e.g. `contact.create`. The server decides; this only keeps dead buttons away. */
export function Can({
  permission,
  children,
  otherwise = null,
}: {
  permission: string;
  children: ReactNode;
  otherwise?: ReactNode;
}) {
  return useMay()(permission) ? children : otherwise;
}
