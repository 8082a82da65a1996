import { Card, Group, Progress, Text } from '@mantine/core';
import type { EncryptionStateFragment } from '../../graph/generated/graphql.ts';
import { RelativeTime } from '../../ui/index.ts';

/** How far everything is sealed by the newest key. */
export function RotationProgress({ rotation }: { rotation: NonNullable<EncryptionStateFragment['rotation']> }) {
  const { toNumber, processed, total, startedAt, finishedAt } = rotation;
  const done = finishedAt !== null;
  const percent = done ? 100 : Math.min(99, Math.round((100 * processed) / Math.max(1, total)));
  return (
    <Card padding="lg">
      <Group justify="space-between" mb="xs">
        <Text fw={500}>{done ? `Everything is sealed by key ${toNumber}` : `Sealing anew by key ${toNumber}`}</Text>
        <Text size="sm" c="dimmed">
          {done ? 'Finished ' : 'Begun '}
          <RelativeTime at={finishedAt ?? startedAt} />
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label="Values sealed anew" color={done ? 'teal' : undefined} />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt="xs">
        {processed.toLocaleString('en')} of {Math.max(total, processed).toLocaleString('en')} values
      </Text>
    </Card>
  );
}
