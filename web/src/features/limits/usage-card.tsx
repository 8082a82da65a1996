import { Card, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { ShownRateLimitUsageFragment } from '../../graph/generated/graphql.ts';
import { Sparkline } from '../../ui/index.ts';
import { subjectText } from './limit-words.ts';
import { usageSeries } from './usage-series.ts';

const count = (value: number) => value.toLocaleString('en');

/** How the limits are used at this moment, and who is refused. */
export function UsageCard({ usage }: { usage: ShownRateLimitUsageFragment }) {
  const series = usageSeries(usage.buckets, usage.sampledAt);
  const whole = usage.subjects.find(({ dimension }) => dimension === 'ORGANIZATION');
  return (
    <section aria-labelledby="limit-usage">
      <Title order={2} size="h3" id="limit-usage" mb="sm">
        Usage
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
        <Figure name="Points" value={whole?.used ?? 0} note="in the last minute" values={series.used} />
        <Figure
          name="Refused requests"
          value={whole?.refused ?? 0}
          note="in the last hour"
          values={series.refused}
          color="var(--mantine-color-red-6)"
        />
      </SimpleGrid>
      <Subjects usage={usage} />
    </section>
  );
}

interface FigureProps {
  name: string;
  value: number;
  note: string;
  values: readonly number[];
  color?: string;
}

function Figure({ name, value, note, values, color }: FigureProps) {
  return (
    <Card withBorder padding="sm">
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xl" fw={700} className="tabular">
          {count(value)}
        </Text>
        <Sparkline
          values={values}
          label={`${name}, each ten seconds of the last 15 minutes`}
          {...(color === undefined ? {} : { color })}
        />
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      </Stack>
    </Card>
  );
}

function Subjects({ usage }: { usage: ShownRateLimitUsageFragment }) {
  const subjects = usage.subjects.filter(({ dimension }) => dimension !== 'ORGANIZATION').slice(0, 10);
  if (subjects.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        Nobody has asked for anything in the last hour.
      </Text>
    );
  }
  return (
    <Table aria-label="Who uses and is refused most">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Who</Table.Th>
          <Table.Th ta="right">Used, last minute</Table.Th>
          <Table.Th ta="right">Refused, last hour</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {subjects.map((each) => (
          <Table.Tr key={`${each.dimension} ${each.subject}`}>
            <Table.Td>{subjectText(each)}</Table.Td>
            <Table.Td ta="right" className="tabular">
              {count(each.used)}
            </Table.Td>
            <Table.Td ta="right" className="tabular">
              {count(each.refused)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
