import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../graph/index.ts';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { type AuthProblem, verifyEmail } from './auth.ts';
import { LinkBroken } from './link-broken.tsx';
import { verifyEmailRoute } from './routes.ts';

/** Opening the link changes nothing, because mail scanners open links too: the button does. */
export function VerifyEmailPage() {
  const { token } = verifyEmailRoute.useSearch();
  const session = useSession();
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!token) return <LinkBroken title="Confirm your address" />;
  const confirm = async () => {
    setBusy(true);
    const refused = await verifyEmail(token);
    setProblem(refused);
    if (!refused) {
      await session.reload();
      setDone(true);
    }
    setBusy(false);
  };
  return (
    <>
      <PageHeader title={done ? 'Your address is confirmed' : 'Confirm your address'} />
      <Stack>
        <FormErrors message={problem?.message} />
        {done ? (
          <Button component={Link} to="/">
            Go on
          </Button>
        ) : (
          <>
            <Text>Press the button to confirm that this address is yours.</Text>
            <Button onClick={confirm} loading={busy}>
              Confirm
            </Button>
          </>
        )}
      </Stack>
    </>
  );
}
