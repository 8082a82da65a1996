import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FormErrors } from '../../ui/index.ts';
import { type AuthProblem, signUp } from './auth.ts';
import { emailProblem, passwordProblem, required } from './new-password-fields.ts';

interface Props {
  /** The address of an invite, which can't be changed. */
  email?: string;
  onDone: (email: string, password: string) => void | Promise<void>;
}

export function SignUpForm({ email: invited, onDone }: Props) {
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { name: '', email: invited ?? '', password: '' },
    validate: { name: required('Your name'), email: emailProblem, password: passwordProblem },
  });
  const submit = form.onSubmit(async ({ name, email, password }) => {
    setBusy(true);
    const refused = await signUp(name.trim(), email.trim(), password);
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
          readOnly={invited !== undefined}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          description="8 characters or more."
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
