import { Card, Stack, Text } from '@mantine/core';
import { Sparkline } from '../../ui/index.ts';
import type { Sample } from '../health/sample-history.ts';

interface Props {
  name: string;
  /** Formatted, with its unit. */
  value: string;
  note: string;
  samples: readonly Sample[];
}

/** One figure of the installation with the line of the last minutes. */
export function FigureCard({ name, value, note, samples }: Props) {
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xl" fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {value}
        </Text>
        <Sparkline values={samples.map((sample) => sample.value)} label={`${name}, last ${samples.length} samples`} />
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      </Stack>
    </Card>
  );
}
