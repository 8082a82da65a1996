import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { type Confirmation, ConfirmDialog } from './confirm-dialog.tsx';

interface Props extends Omit<ButtonProps, keyof Confirmation>, Confirmation {
  children: ReactNode;
  'aria-label'?: string;
}

/** A button for what can't be undone: it asks first. */
export function ConfirmButton({ children, title, consequence, verb, onConfirm, ...button }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={title}
        consequence={consequence}
        verb={verb}
        onConfirm={onConfirm}
      />
    </>
  );
}
