import { Card, Group, Stack, Text } from '@mantine/core';
import type { HealthStatus, HealthUnit } from '../../graph/generated/graphql.ts';
import { Sparkline, StatusBadge } from '../../ui/index.ts';
import { formatValue } from './format-value.ts';
import type { Sample } from './sample-history.ts';

export interface Indicator {
  id: string;
  name: string;
  description: string;
  component: string;
  unit: HealthUnit;
  value: number | null;
  status: HealthStatus;
  degradedAt: number | null;
  downAt: number | null;
  samples: Sample[];
}

/** One figure with the line of its last minutes and the values from which it counts as degraded or down. */
export function IndicatorCard({ indicator }: { indicator: Indicator }) {
  const { name, description, unit, value, status, degradedAt, downAt, samples } = indicator;
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600} size="sm" title={description}>
            {name}
          </Text>
          <StatusBadge status={status} />
        </Group>
        <Text size="xl" fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatValue(value, unit)}
        </Text>
        <Sparkline values={samples.map((sample) => sample.value)} label={`${name}, last ${samples.length} samples`} />
        <Text size="xs" c="dimmed">
          {thresholds(degradedAt, downAt, unit)}
        </Text>
      </Stack>
    </Card>
  );
}

function thresholds(degradedAt: number | null, downAt: number | null, unit: HealthUnit): string {
  const parts: string[] = [];
  if (degradedAt !== null) parts.push(`degraded from ${formatValue(degradedAt, unit)}`);
  if (downAt !== null) parts.push(`down from ${formatValue(downAt, unit)}`);
  return parts.length > 0 ? parts.join(', ') : 'no threshold';
}
