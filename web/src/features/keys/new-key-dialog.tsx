import { Modal } from '@mantine/core';
import { useState } from 'react';
import { NewKeyForm } from './new-key-form.tsx';
import { NewKeySecret } from './new-key-secret.tsx';

/** Makes a key and shows its secret once; a click beside the dialog does not lose it. */
export function NewKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    onClose();
    setSecret(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={secret ? 'Your new key' : 'Create API key'}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
      withCloseButton={secret === null}
    >
      {secret ? <NewKeySecret secret={secret} onClose={close} /> : <NewKeyForm onMade={setSecret} onCancel={close} />}
    </Modal>
  );
}
