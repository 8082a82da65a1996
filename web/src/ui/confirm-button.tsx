import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';

interface Props extends ButtonProps {
  children: ReactNode;
  /** The question, e.g. `Remove Ada Lovelace?` */
  title: string;
  /** What will happen and whether it can be undone. */
  consequence: ReactNode;
  /** The verb on the button that does it, e.g. `Remove`. */
  verb: string;
  /** Answers with a sentence that says why it failed, and the dialog stays open; null is success. */
  onConfirm: () => Promise<string | null>;
  'aria-label'?: string;
}

/** A button for what can't be undone: it asks first, and starts on the harmless answer. */
export function ConfirmButton({ children, title, consequence, verb, onConfirm, ...button }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const problem = await onConfirm();
    setBusy(false);
    setFailure(problem);
    if (!problem) close();
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={title} size="sm">
        <Stack>
          <Text size="sm">{consequence}</Text>
          {failure ? (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {failure}
            </Text>
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} data-autofocus>
              Cancel
            </Button>
            <Button color="red" onClick={confirm} loading={busy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
