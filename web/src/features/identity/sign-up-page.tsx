import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSessionState } from '../../graph/index.ts';
import { EmptyState, LinkButton, PageHeader } from '../../ui/index.ts';
import { SignUpForm } from './sign-up-form.tsx';

export function SignUpPage() {
  const state = useSessionState();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const closed = state.phase === 'anonymous' && !state.installation.signUpOpen;
  if (closed) {
    return (
      <>
        <PageHeader title="Sign up" />
        <EmptyState
          title="By invite only"
          description="Ask somebody in your organization for an invite."
          action={
            <LinkButton to="/sign-in" variant="default">
              Go to sign-in
            </LinkButton>
          }
        />
      </>
    );
  }
  if (sentTo) {
    return (
      <>
        <PageHeader title="Look into your mail" />
        <Text>
          A message is on its way to <b>{sentTo}</b>. Open the link in it to confirm your address, then sign in.
        </Text>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Sign up" />
      <SignUpForm onDone={(email) => setSentTo(email)} />
      <Text size="sm" mt="md">
        You have an account?{' '}
        <Anchor component={Link} to="/sign-in" underline="always">
          Sign in
        </Anchor>
      </Text>
    </>
  );
}
