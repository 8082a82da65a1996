import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { type AuthProblem, resetPassword } from './auth.ts';
import { LinkBroken } from './link-broken.tsx';
import { passwordProblem } from './new-password-fields.ts';
import { resetPasswordRoute } from './routes.ts';

export function ResetPasswordPage() {
  const { token } = resetPasswordRoute.useSearch();
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: passwordProblem,
      again: (again, { password }) => (again === password ? null : 'The two do not match.'),
    },
  });
  if (!token || problem?.code === 'INVALID_TOKEN') return <LinkBroken title="Set a new password" />;
  const submit = form.onSubmit(async ({ password }) => {
    setBusy(true);
    const refused = await resetPassword(token, password);
    setBusy(false);
    setProblem(refused);
    setDone(!refused);
  });
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title={done ? 'Your password is set' : 'Set a new password'} />
      <Stack>
        {done ? (
          <>
            <Text role="status">Sign in with it from now on.</Text>
            <Button component={Link} to="/sign-in">
              Sign in
            </Button>
          </>
        ) : (
          <>
            <FormErrors message={problem?.message} />
            <PasswordInput
              label="New password"
              description="15 characters or more, e.g. four words."
              autoComplete="new-password"
              autoFocus
              {...form.getInputProps('password')}
            />
            <PasswordInput label="Once more" autoComplete="new-password" {...form.getInputProps('again')} />
            <Button type="submit" loading={busy} fullWidth>
              Set the password
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
