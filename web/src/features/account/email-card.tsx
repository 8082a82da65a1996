import { Button, Card, Group, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormErrors, toast } from '../../ui/index.ts';
import { type AuthProblem, changeEmail } from '../identity/auth.ts';
import { emailProblem } from '../identity/new-password-fields.ts';

/** Another address: it counts once the link that is sent there was opened in this browser. */
export function EmailCard() {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { address: '' }, validate: { address: emailProblem } });
  const submit = form.onSubmit(async ({ address }) => {
    setBusy(true);
    const refused = await changeEmail(address.trim());
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    form.reset();
    toast('Look into the mail of the new address. Nothing changes before you open the link there.');
  });
  return (
    <Card padding="lg">
      <Title order={2} mb="md">
        Another e-mail address
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormErrors message={problem?.message} />
          <TextInput label="New address" type="email" autoComplete="off" {...form.getInputProps('address')} />
          <Group>
            <Button type="submit" variant="default" loading={busy}>
              Send a link there
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
