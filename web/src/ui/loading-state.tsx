import { Group, Loader, Text } from '@mantine/core';

/** Where something other than a table is on its way. */
export function LoadingState({ label }: { label: string }) {
  return (
    <Group justify="center" gap="sm" py={44} role="status">
      <Loader size="sm" />
      <Text c="dimmed" size="sm">
        {label}
      </Text>
    </Group>
  );
}
