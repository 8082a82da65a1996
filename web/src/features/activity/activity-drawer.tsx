import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { ActivityRowFragment } from '../../graph/generated/graphql.ts';
import { CopyField, Facts, labelOf, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { activityRoute } from './routes.ts';
import { subjectAddress } from './subject-address.ts';

export function ActivityDrawer({ event, onClose }: { event: ActivityRowFragment | null; onClose: () => void }) {
  return (
    <Drawer opened={event !== null} onClose={onClose} title="Event" size="md">
      {event ? <Details event={event} /> : null}
    </Drawer>
  );
}

function Details({ event }: { event: ActivityRowFragment }) {
  const navigate = activityRoute.useNavigate();
  const router = useRouter();
  const address = subjectAddress(event.subjectType, event.subjectId);
  return (
    <Stack>
      <Text fw={600}>{event.summary}</Text>
      <Facts
        facts={[
          ['Event', event.type],
          ['When', <RelativeTime key="when" at={event.occurredAt} />],
          ['By', event.actor ? `${event.actor.name} (${labelOf(event.actor.kind).toLowerCase()})` : null],
          ['On behalf of', event.onBehalfOf?.name],
          ['Risk', <StatusBadge key="risk" status={event.riskLevel} />],
          ['Subject', `${event.subjectType}, version ${event.subjectVersion}`],
        ]}
      />
      <CopyField label="Subject id" value={event.subjectId} />
      {event.requestId ? <CopyField label="Request id" value={event.requestId} /> : null}
      <Group gap="xs">
        {address ? (
          <Button variant="default" onClick={() => router.navigate({ href: address })}>
            Open {labelOf(event.subjectType).toLowerCase()}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => navigate({ search: { subject: event.subjectId } })}>
          Show its history
        </Button>
      </Group>
    </Stack>
  );
}
