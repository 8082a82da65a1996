import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { InvitePreviewQuery as InvitePreviewData } from '../../graph/generated/graphql.ts';
import { useSession, useSessionState } from '../../graph/index.ts';
import { ErrorState, FormErrors, LinkButton, PageHeader, RelativeTime } from '../../ui/index.ts';
import { type AuthProblem, signIn, signOut } from './auth.ts';
import { AcceptInviteMutation, InvitePreviewQuery } from './documents.ts';
import { LinkBroken } from './link-broken.tsx';
import { inviteRoute } from './routes.ts';
import { SignUpForm } from './sign-up-form.tsx';

type Preview = NonNullable<InvitePreviewData['invitePreview']>;

/** Where the link of an invite leads: sign up, or sign in, and join. */
export function InvitePage() {
  const { token } = inviteRoute.useSearch();
  const { phase } = useSessionState();
  const [{ data, error, fetching }] = useQuery({
    query: InvitePreviewQuery,
    variables: { token: token ?? '' },
    pause: !token,
    requestPolicy: 'network-only',
  });
  if (!token) return <LinkBroken title="Join an organization" />;
  if (error && !data) {
    return (
      <>
        <PageHeader title="Join an organization" />
        <ErrorState error={error} />
      </>
    );
  }
  if ((!data && fetching) || phase === 'unknown') return <Loading />;
  const preview = data?.invitePreview;
  if (!preview) {
    return (
      <LinkBroken
        title="Join an organization"
        description="The invite was used, withdrawn or has expired. Ask for a new one."
      />
    );
  }
  return <Invite token={token} preview={preview} />;
}

function Loading() {
  return (
    <>
      <PageHeader title="Join an organization" />
      <Skeleton height={18} mb="sm" />
      <Skeleton height={36} />
    </>
  );
}

function Invite({ token, preview }: { token: string; preview: Preview }) {
  const state = useSessionState();
  const session = useSession();
  const router = useRouter();
  const [{ data, error, fetching }, accept] = useMutation(AcceptInviteMutation);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const user = state.phase === 'signed-in' ? state.me.user : null;
  const fits = user?.email.toLowerCase() === preview.email.toLowerCase();
  const join = async () => {
    const result = await accept({ token });
    const joined = result.data?.acceptInvite.organization;
    if (!joined) return;
    // The next page waits for the session by itself.
    void session.enter(joined.id);
    await router.navigate({ to: '/' });
  };
  const signUpAndJoin = async (email: string, password: string) => {
    // The link in the mail proved the address; where sign-up did not sign in by itself, this does.
    const reloaded = await session.reload();
    const refused = reloaded.phase === 'signed-in' ? null : (await signIn(email, password)).problem;
    setProblem(refused);
    if (!refused) await join();
  };
  const leave = async () => {
    await signOut();
    await session.enter(null);
  };
  return (
    <>
      <PageHeader
        title={`Join ${preview.organizationName}`}
        description={
          <>
            {preview.invitedByName} invited <b>{preview.email}</b> as {preview.roleName}. The invite ends{' '}
            <RelativeTime at={preview.expiresAt} />.
          </>
        }
      />
      <Stack>
        <FormErrors errors={data?.acceptInvite.errors} error={error} message={problem?.message} />
        {user && fits ? (
          <Button onClick={join} loading={fetching}>
            Join as {user.name}
          </Button>
        ) : null}
        {user && !fits ? (
          <>
            <Text size="sm">
              You are signed in as <b>{user.email}</b>, but the invite is for another address.
            </Text>
            <Button variant="default" onClick={leave}>
              Sign out
            </Button>
          </>
        ) : null}
        {!user && preview.accountExists ? (
          <LinkButton to="/sign-in" search={{ to: `/invite?token=${encodeURIComponent(token)}` }}>
            Sign in to join
          </LinkButton>
        ) : null}
        {!user && !preview.accountExists ? (
          <SignUpForm invite={{ email: preview.email, token }} onDone={signUpAndJoin} />
        ) : null}
        {user ? (
          <Anchor component={Link} to="/" size="sm">
            Not now
          </Anchor>
        ) : null}
      </Stack>
    </>
  );
}
