import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../ui/index.ts';
import { formatValue } from '../health/format-value.ts';
import { SampleAge } from '../health/sample-age.tsx';
import { FigureCard } from './figure-card.tsx';
import { ProcessCard } from './process-card.tsx';
import { totalsOf } from './totals.ts';
import { useLiveLayer } from './use-live-layer.ts';

/** What carries the subscriptions of the installation, each second. */
export function LivePage() {
  const { layer, histories, error, again } = useLiveLayer();
  return (
    <>
      <PageHeader
        title="Live"
        description="What carries the subscriptions of this installation, measured each second."
      />
      {!layer && error ? <ErrorState error={error} onRetry={() => again()} /> : null}
      {!layer && !error ? <LoadingState label="Loading the live layer" /> : null}
      {layer ? (
        <Stack gap="lg">
          <Figures totals={totalsOf(layer.processes)} histories={histories} />
          <section aria-labelledby="live-processes">
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h3" id="live-processes">
                Processes
              </Title>
              <Text size="sm" c="dimmed">
                <SampleAge at={layer.sampledAt} />
              </Text>
            </Group>
            <Stack gap="md">
              {layer.processes.map((process, index) => (
                <ProcessCard key={process.id} process={process} place={index + 1} />
              ))}
            </Stack>
            {layer.processes.length === 0 ? (
              <EmptyState icon={IconBroadcast} title="No process serves connections" />
            ) : null}
          </section>
        </Stack>
      ) : null}
    </>
  );
}

interface FiguresProps {
  totals: ReturnType<typeof totalsOf>;
  histories: ReturnType<typeof useLiveLayer>['histories'];
}

function Figures({ totals, histories }: FiguresProps) {
  const { connections, streams, deliveriesPerSecond, bytesPerSecond, lag } = totals;
  return (
    <SimpleGrid
      cols={{ base: 2, sm: 3, lg: 5 }}
      component="ul"
      aria-label="Figures"
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      <FigureCard
        name="Connections"
        value={formatValue(connections, 'COUNT')}
        note="WebSocket and event streams"
        samples={histories.connections}
      />
      <FigureCard
        name="Streams"
        value={formatValue(streams, 'COUNT')}
        note="subscriptions and live queries"
        samples={histories.streams}
      />
      <FigureCard
        name="Deliveries"
        value={formatValue(deliveriesPerSecond, 'PER_SECOND')}
        note="over the last 10 s"
        samples={histories.deliveriesPerSecond}
      />
      <FigureCard
        name="Traffic"
        value={`${formatValue(bytesPerSecond, 'BYTES')}/s`}
        note="over the last 10 s"
        samples={histories.bytesPerSecond}
      />
      <FigureCard
        name="Lag"
        value={lag === null ? '–' : formatValue(lag, 'MILLISECONDS')}
        note="longest from commit to delivery, last 10 s"
        samples={histories.lag}
      />
    </SimpleGrid>
  );
}
