import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says that something was done. */
export function toast(message: string): void {
  notifications.show({ message, color: 'petrol' });
}

/** Says that something failed; stays until it is closed. */
export function toastError(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false });
}

/** Says that something was done and offers to take it back for eight seconds. */
export function toastWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    color: 'petrol',
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
