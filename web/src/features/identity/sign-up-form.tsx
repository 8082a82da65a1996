import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormErrors } from '../../ui/index.ts';
import { type AuthProblem, signUp } from './auth.ts';
import { emailProblem, passwordProblem, required } from './new-password-fields.ts';

interface Props {
  /** The address of an invite, which can't be changed, and its token. */
  invite?: { email: string; token: string };
  onDone: (email: string, password: string) => void | Promise<void>;
}

export function SignUpForm({ invite, onDone }: Props) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { name: '', email: invite?.email ?? '', password: '' },
    validate: { name: required('Your name'), email: emailProblem, password: passwordProblem },
  });
  const submit = form.onSubmit(async ({ name, email, password }) => {
    setBusy(true);
    const refused = await signUp({ name: name.trim(), email: email.trim(), password, inviteToken: invite?.token });
    setProblem(refused);
    if (!refused) await onDone(email.trim(), password);
    setBusy(false);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors message={problem?.message} />
        <TextInput label="Your name" autoComplete="name" autoFocus maxLength={80} {...form.getInputProps('name')} />
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          readOnly={invite !== undefined}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          description="15 characters or more, e.g. four words."
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy} fullWidth mt="xs">
          Create account
        </Button>
      </Stack>
    </form>
  );
}
