import { Button, Card, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useMutation, useQuery } from 'urql';
import type { SessionListQuery as SessionListData } from '../../graph/generated/graphql.ts';
import { graphError } from '../../graph/index.ts';
import { ConfirmButton, ErrorState, placeOf, RelativeTime, StatusBadge, toast, toastError } from '../../ui/index.ts';
import { RevokeOtherSessionsMutation, RevokeSessionMutation, SessionListQuery } from './documents.ts';
import classes from './sessions-card.module.css';

/** Where this person is signed in. */
export function SessionsCard() {
  const [{ data, error }, read] = useQuery({ query: SessionListQuery });
  const [, revokeOthers] = useMutation(RevokeOtherSessionsMutation);
  const refresh = () => read({ requestPolicy: 'network-only' });
  const endOthers = async () => {
    const result = await revokeOthers({});
    const problem = graphError(result.error)?.message ?? null;
    if (!problem) toast('You are signed out everywhere else.');
    return problem;
  };
  return (
    <Card padding="lg">
      <Group justify="space-between" mb="md">
        <Title order={2}>Sessions</Title>
        {data && data.sessions.length > 1 ? (
          <ConfirmButton
            size="compact-sm"
            title="Sign out everywhere else?"
            consequence="All other browsers and devices have to sign in again."
            verb="Sign out"
            onConfirm={endOthers}
          >
            Sign out everywhere else
          </ConfirmButton>
        ) : null}
      </Group>
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={48} /> : null}
      <ul className={classes.list}>
        {data?.sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Card>
  );
}

function SessionRow({ session }: { session: SessionListData['sessions'][number] }) {
  const [{ fetching }, revoke] = useMutation(RevokeSessionMutation);
  const end = async () => {
    const { error } = await revoke({ id: session.id });
    const problem = graphError(error);
    if (problem) toastError(problem.message);
    else toast(`${session.device} is signed out.`);
  };
  return (
    <li className={classes.session}>
      <IconDeviceLaptop size={22} stroke={1.5} aria-hidden="true" />
      <Stack gap={1} flex={1} miw={0}>
        <Group gap={8}>
          <Text fw={600} size="sm">
            {session.device}
          </Text>
          {session.current ? <StatusBadge status="THIS_BROWSER" tone="good" /> : null}
          {session.secondFactor ? <StatusBadge status="TWO_FACTORS" tone="neutral" /> : null}
        </Group>
        <Text size="xs" c="dimmed">
          {placeOf(session) ? `${placeOf(session)} · ` : ''}last seen <RelativeTime at={session.lastSeenAt} /> · signed
          in <RelativeTime at={session.createdAt} />
        </Text>
      </Stack>
      {session.current ? null : (
        <Button
          variant="default"
          size="compact-sm"
          loading={fetching}
          onClick={end}
          aria-label={`Sign out ${session.device}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
