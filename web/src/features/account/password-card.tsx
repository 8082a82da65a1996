import { Button, Card, Checkbox, Group, PasswordInput, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useSession } from '../../graph/index.ts';
import { FormErrors, toast } from '../../ui/index.ts';
import { type AuthProblem, changePassword } from '../identity/auth.ts';
import { passwordProblem, required } from '../identity/new-password-fields.ts';

export function PasswordCard() {
  const session = useSession();
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { current: '', next: '', endOthers: true },
    validate: { current: required('The current password'), next: passwordProblem },
  });
  const submit = form.onSubmit(async ({ current, next, endOthers }) => {
    setBusy(true);
    const refused = await changePassword(current, next, endOthers);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    form.reset();
    toast('Your password is changed.');
    await session.reload();
  });
  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        Password
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormErrors message={problem?.message} />
          <PasswordInput label="Current password" autoComplete="current-password" {...form.getInputProps('current')} />
          <PasswordInput
            label="New password"
            description="15 characters or more, e.g. four words."
            autoComplete="new-password"
            {...form.getInputProps('next')}
          />
          <Checkbox label="Sign out everywhere else" {...form.getInputProps('endOthers', { type: 'checkbox' })} />
          <Group>
            <Button type="submit" loading={busy}>
              Change password
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
