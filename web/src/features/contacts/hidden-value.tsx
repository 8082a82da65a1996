import { Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';

/** What stands where a value is that the viewer has no right to see. */
export function HiddenValue() {
  return (
    <Group gap={4} wrap="nowrap" c="dimmed" title="Seeing it needs the permission contact.readPrivate.">
      <IconLock size={14} aria-hidden />
      <Text size="sm" span>
        Hidden
      </Text>
    </Group>
  );
}
