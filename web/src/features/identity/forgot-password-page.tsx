import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { type AuthProblem, requestPasswordReset } from './auth.ts';
import { emailProblem } from './new-password-fields.ts';

/** Says the same whether the address has an account or not, so that nobody can find out. */
export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { email: '' }, validate: { email: emailProblem } });
  const submit = form.onSubmit(async ({ email }) => {
    setBusy(true);
    const refused = await requestPasswordReset(email.trim());
    setBusy(false);
    setProblem(refused);
    if (!refused) setSentTo(email.trim());
  });
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title="Forgot your password?" />
      <Stack>
        {sentTo ? (
          <Text role="status">
            If <b>{sentTo}</b> has an account, a link to set a new password is on its way to it.
          </Text>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              We send a link to your address. It works once, for an hour.
            </Text>
            <FormErrors message={problem?.message} />
            <TextInput
              label="E-mail address"
              type="email"
              autoComplete="username"
              autoFocus
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={busy} fullWidth>
              Send the link
            </Button>
          </>
        )}
        <Anchor component={Link} to="/sign-in" size="sm">
          Back to sign-in
        </Anchor>
      </Stack>
    </form>
  );
}
