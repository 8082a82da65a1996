import { Alert, Button, Code, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSession } from '../../graph/index.ts';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { type AuthProblem, signIn } from './auth.ts';
import { SetUpMutation } from './documents.ts';
import { emailProblem, passwordProblem, required } from './new-password-fields.ts';
import { setUpRoute } from './routes.ts';

/** The first page of an installation: makes its operator and the first organization. */
export function SetUpPage() {
  const { token } = setUpRoute.useSearch();
  const session = useSession();
  const router = useRouter();
  const [{ data, error, fetching }, setUp] = useMutation(SetUpMutation);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const form = useForm({
    initialValues: { organizationName: '', name: '', email: '', password: '' },
    validate: {
      organizationName: required('The name of the organization'),
      name: required('Your name'),
      email: emailProblem,
      password: passwordProblem,
    },
  });
  if (!token) return <TokenMissing />;
  const submit = form.onSubmit(async (values) => {
    const result = await setUp({ input: { token, ...values, email: values.email.trim() } });
    if (!result.data?.setUpInstallation.organization) return;
    setProblem((await signIn(values.email.trim(), values.password)).problem);
    await session.reload();
    await router.navigate({ to: '/' });
  });
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader
        title="Set up Guardian"
        description="You become the operator of this installation and the owner of its first organization."
      />
      <Stack>
        <FormErrors errors={data?.setUpInstallation.errors} error={error} message={problem?.message} form={form} />
        <TextInput
          label="Organization"
          placeholder="Analytical Engines Ltd."
          autoComplete="organization"
          maxLength={80}
          autoFocus
          {...form.getInputProps('organizationName')}
        />
        <TextInput label="Your name" autoComplete="name" maxLength={80} {...form.getInputProps('name')} />
        <TextInput label="E-mail address" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label="Password"
          description="15 characters or more, e.g. four words."
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={fetching} fullWidth mt="xs">
          Set up and sign in
        </Button>
      </Stack>
    </form>
  );
}

function TokenMissing() {
  return (
    <>
      <PageHeader title="Set up Guardian" />
      <Alert color="yellow" title="The link is incomplete">
        <Text size="sm">
          Open the address that the terminal printed at the start. It looks like <Code>/setup?token=…</Code> and shows
          that you may set up this installation.
        </Text>
      </Alert>
    </>
  );
}
