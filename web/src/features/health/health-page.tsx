import { Alert, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { ErrorState, LoadingState, PageHeader, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { IndicatorCard } from './indicator-card.tsx';
import { SampleAge } from './sample-age.tsx';
import { type Health, useHealth } from './use-health.ts';

const sentences = {
  OPERATIONAL: 'Everything works.',
  DEGRADED: 'Something is slower or fuller than it should be.',
  DOWN: 'Something does not work.',
};

/** How the installation is, live; every figure of it for operators. */
export function HealthPage() {
  const { health, fetching, error, reload } = useHealth();
  return (
    <>
      <PageHeader title="Health" description="The parts of this installation, measured each second." />
      {health ? <Loaded health={health} /> : null}
      {!health && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!health && fetching ? <LoadingState label="Loading health" /> : null}
    </>
  );
}

function Loaded({ health }: { health: Health }) {
  return (
    <Stack gap="lg">
      <Card withBorder>
        <Group justify="space-between" gap="sm">
          <Group gap="sm" aria-live="polite">
            <StatusBadge status={health.status} />
            <Text fw={600}>{sentences[health.status]}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            <SampleAge at={health.sampledAt} /> · up since <RelativeTime at={health.startedAt} /> · version{' '}
            {health.version}
          </Text>
        </Group>
      </Card>
      <section aria-labelledby="health-components">
        <Title order={2} size="h3" mb="sm" id="health-components">
          Components
        </Title>
        <SimpleGrid
          cols={{ base: 1, xs: 2, md: 3, lg: 4 }}
          component="ul"
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {health.components.map((component) => (
            <Card withBorder key={component.id} padding="sm" component="li">
              <Group justify="space-between" wrap="nowrap">
                <Text>{component.name}</Text>
                <StatusBadge status={component.status} />
              </Group>
            </Card>
          ))}
        </SimpleGrid>
      </section>
      {health.indicators ? <Indicators health={health} /> : <ForOperators />}
    </Stack>
  );
}

function Indicators({ health }: { health: Health }) {
  const indicators = health.indicators ?? [];
  const groups = Map.groupBy(indicators, (indicator) => indicator.component);
  const nameOf = (id: string) => health.components.find((component) => component.id === id)?.name ?? id;
  return [...groups].map(([component, members]) => (
    <section key={component} aria-labelledby={`health-${component}`}>
      <Title order={2} size="h3" mb="sm" id={`health-${component}`}>
        {nameOf(component)}
      </Title>
      <SimpleGrid
        cols={{ base: 1, xs: 2, md: 3, lg: 4 }}
        component="ul"
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {members.map((indicator) => (
          <IndicatorCard key={indicator.id} indicator={indicator} />
        ))}
      </SimpleGrid>
    </section>
  ));
}

function ForOperators() {
  return (
    <Alert icon={<IconInfoCircle />} color="petrol" title="The figures behind this">
      The operators of the installation see each of them here, with its history.
    </Alert>
  );
}
