import { VisuallyHidden } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useViewer } from '../../graph/index.ts';
import { Initials } from './initials.tsx';
import classes from './rail.module.css';

export function UserButton(props: ComponentPropsWithRef<'button'>) {
  const { user } = useViewer();
  return (
    <button type="button" aria-haspopup="menu" {...props} className={classes.pick}>
      <VisuallyHidden>Your account: </VisuallyHidden>
      <Initials name={user?.name ?? ''} round />
      <span className={classes.pickText}>
        <strong>{user?.name}</strong>
        <small>{user?.email}</small>
      </span>
      <IconSelector size={15} aria-hidden="true" />
    </button>
  );
}
