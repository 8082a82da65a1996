import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormErrors } from '../../ui/index.ts';
import type { AuthProblem } from '../identity/auth.ts';
import { required } from '../identity/new-password-fields.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  consequence: string;
  verb: string;
  /** Null closes the dialog. */
  act: (password: string) => Promise<AuthProblem | null>;
}

/** Asks for the password before something that weakens an account. */
export function PasswordDialog({ opened, onClose, title, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="sm">
      <PasswordForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function PasswordForm({ onClose, consequence, verb, act }: Omit<Props, 'opened' | 'title'>) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { mine: '' }, validate: { mine: required('The password') } });
  const submit = form.onSubmit(async ({ mine }) => {
    setBusy(true);
    const refused = await act(mine);
    setBusy(false);
    setProblem(refused);
    if (!refused) onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{consequence}</Text>
        <FormErrors message={problem?.message} />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('mine')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
