import { Card, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Facts, labelOf, RelativeTime } from '../../ui/index.ts';
import { formatValue } from '../health/format-value.ts';
import type { LiveProcess } from './totals.ts';

const count = (value: number) => value.toLocaleString('en');

/** What one process carries, and what went wrong in it since it started. */
export function ProcessCard({ process, place }: { process: LiveProcess; place: number }) {
  const heading = `live-process-${process.id}`;
  return (
    <Card withBorder component="section" aria-labelledby={heading}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={3} size="h4" id={heading}>
          Process {place}
        </Title>
        <Text size="sm" c="dimmed">
          started <RelativeTime at={process.startedAt} /> · {count(process.deliveries)} sent
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="lg" fz="sm">
        <Facts
          facts={[
            ['WebSockets', count(process.webSockets)],
            ['Event streams', count(process.eventStreams)],
            ['Subscriptions', count(process.factStreams)],
            ['Signals', count(process.signalStreams)],
            ['Live queries', count(process.liveQueries)],
          ]}
        />
        <Facts
          facts={[
            ['Groups', count(process.groups)],
            ['Members', count(process.members)],
            ['Sent', formatValue(process.deliveriesPerSecond, 'PER_SECOND')],
            ['Traffic', `${formatValue(process.bytesPerSecond, 'BYTES')}/s`],
            ['Lag', process.lag === null ? 'nothing sent' : formatValue(process.lag, 'MILLISECONDS')],
            ['Events behind', count(process.eventsBehind)],
          ]}
        />
        <Facts
          facts={[
            ['Replays running', count(process.replaysRunning)],
            ['Replays waiting', count(process.replaysWaiting)],
            ['Slow, left', count(process.slowConsumersLeft)],
            ['Slow, resumed', count(process.slowConsumersResumed)],
            ['Slow, closed', count(process.slowConsumersClosed)],
          ]}
        />
        <Facts
          facts={[
            ['Refused resumes', named(process.resumesRefused)],
            ['Ended streams', named(process.streamsEnded)],
          ]}
        />
      </SimpleGrid>
    </Card>
  );
}

function named(counts: LiveProcess['resumesRefused']): string {
  return counts.length === 0 ? 'none' : counts.map((each) => `${count(each.count)} × ${labelOf(each.name)}`).join(', ');
}
