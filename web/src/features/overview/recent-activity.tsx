import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { OverviewActivityQuery } from '../../graph/generated/graphql.ts';
import { graphError, useLive, useThrottled } from '../../graph/index.ts';
import { ErrorState, LoadingState, RelativeTime } from '../../ui/index.ts';
import { OverviewActivityQuery as Activity, OverviewEventsSubscription } from './documents.ts';
import classes from './recent-activity.module.css';

type Event = OverviewActivityQuery['activity']['nodes'][number];

const shown = 12;
/** What people follow on this page: not each step of a run, nor each evaluation of a rule; those have pages of their own. */
const followed = /^(?!workflowExecution\.step|alertRule\.evaluated)/;
const types = [
  'contact.*',
  'contactImport.*',
  'workflow.*',
  ...['started', 'succeeded', 'failed', 'cancelled'].map((end) => `workflowExecution.${end}`),
  ...['created', 'updated', 'deleted'].map((change) => `alertRule.${change}`),
  ...['alert', 'member', 'invite', 'apiKey', 'organization', 'role'].map((subject) => `${subject}.*`),
];

/** The latest changes of the organization as they are recorded. */
export function RecentActivity() {
  const [{ data, error }, reload] = useQuery({ query: Activity, variables: { types } });
  const [live, setLive] = useState<Event[]>([]);
  // An import records thousands of events: draw a few times a second, and only those that are seen.
  const waiting = useRef<Event[]>([]);
  const draw = useThrottled(() => {
    const arrived = waiting.current.splice(0);
    setLive((before) => latest([...arrived.reverse(), ...before]));
  }, 250);
  useLive(OverviewEventsSubscription, ({ eventRecorded }) => {
    if (!followed.test(eventRecorded.type)) return;
    waiting.current.push(eventRecorded);
    if (waiting.current.length > shown) waiting.current.shift();
    draw();
  });
  const events = latest([...live, ...(data?.activity.nodes ?? [])]);
  const problem = graphError(error);
  return (
    <Card withBorder component="section" aria-labelledby="recent-activity">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="recent-activity">
          Recent activity
        </Title>
        <Anchor component={Link} to="/activity" size="sm" underline="always">
          All activity
        </Anchor>
      </Group>
      {problem && !data ? (
        <ErrorState error={problem} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {!data && !problem ? <LoadingState label="Loading activity" /> : null}
      {data && events.length === 0 ? <Text c="dimmed">Nothing has happened yet.</Text> : null}
      <Stack gap={0} component="ol" className={classes.list}>
        {events.map((event) => (
          <li key={event.id} className={classes.event}>
            <Text size="sm" className={classes.summary}>
              {event.summary}
            </Text>
            <Text size="xs" c="dimmed" className={classes.time}>
              <RelativeTime at={event.occurredAt} />
            </Text>
          </li>
        ))}
      </Stack>
    </Card>
  );
}

/** Each event once, the newest first, as many as are shown. */
function latest(events: Event[]): Event[] {
  const known = new Map(events.map((event) => [event.id, event]));
  return [...known.values()].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt)).slice(0, shown);
}
