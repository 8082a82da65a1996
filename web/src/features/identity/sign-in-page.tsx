import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession, useSessionState } from '../../graph/index.ts';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { type AuthProblem, signIn } from './auth.ts';
import { emailProblem, required } from './new-password-fields.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { signInRoute } from './routes.ts';
import { SecondStep } from './second-step.tsx';

export function SignInPage() {
  const { to } = signInRoute.useSearch();
  const session = useSession();
  const state = useSessionState();
  const router = useRouter();
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [second, setSecond] = useState(false);
  const enter = async () => {
    await session.reload();
    await router.navigate({ href: to ?? '/' });
  };
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: emailProblem, password: required('The password') },
  });
  const submit = form.onSubmit(async ({ email, password }) => {
    setBusy(true);
    const answer = await signIn(email.trim(), password);
    setProblem(answer.problem);
    if (answer.second) setSecond(true);
    else if (!answer.problem) await enter();
    setBusy(false);
  });
  if (second) {
    return (
      <>
        <PageHeader title="One more step" />
        <SecondStep verb="Sign in" onDone={enter} />
      </>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title="Sign in" />
      <Stack>
        <FormErrors message={problem?.message} />
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <Button type="submit" loading={busy} fullWidth mt="xs">
          Sign in
        </Button>
        <PasskeyButton label="Sign in with a passkey" onDone={enter} onRefused={setProblem} />
        <Anchor component={Link} to="/forgot-password" size="sm">
          Forgot your password?
        </Anchor>
        {state.phase === 'anonymous' && state.installation.signUpOpen ? (
          <Text size="sm">
            No account yet?{' '}
            <Anchor component={Link} to="/sign-up" underline="always">
              Sign up
            </Anchor>
          </Text>
        ) : null}
      </Stack>
    </form>
  );
}
