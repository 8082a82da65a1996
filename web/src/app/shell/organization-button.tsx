import { VisuallyHidden } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useOrganization } from '../../graph/index.ts';
import { Initials } from './initials.tsx';
import classes from './rail.module.css';

export function OrganizationButton(props: ComponentPropsWithRef<'button'>) {
  const { name } = useOrganization();
  return (
    <button type="button" aria-haspopup="menu" {...props} className={classes.pick}>
      <VisuallyHidden>Organization: </VisuallyHidden>
      <Initials name={name} />
      <span className={classes.pickText}>
        <strong>{name}</strong>
      </span>
      <IconSelector size={15} aria-hidden="true" />
    </button>
  );
}
