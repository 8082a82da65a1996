import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export interface Confirmation {
  /** The question, e.g. `Remove Ada Lovelace?` */
  title: string;
  /** What will happen and whether it can be undone. */
  consequence: ReactNode;
  /** The verb on the button that does it, e.g. `Remove`. */
  verb: string;
  /** Answers with a sentence that says why it failed, and the dialog stays open; null is success. */
  onConfirm: () => Promise<string | null>;
}

interface Props extends Confirmation {
  opened: boolean;
  onClose: () => void;
}

/** Asks before something that can't be undone, and starts on the harmless answer. */
export function ConfirmDialog({ opened, onClose, title, consequence, verb, onConfirm }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const problem = await onConfirm();
    setBusy(false);
    setFailure(problem);
    if (!problem) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="sm">
      <Stack>
        <Text size="sm">{consequence}</Text>
        {failure ? (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {failure}
          </Text>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red" onClick={confirm} loading={busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
