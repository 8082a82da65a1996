import { Button, Group, Text } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';

/** Where the notices appear. */
export function Toasts() {
  return <Notifications position="bottom-right" limit={4} />;
}

/** Says that something was done. */
export function showToast(message: string): void {
  notifications.show({ message, color: 'petrol' });
}

/** Says that something failed; stays until it is closed. */
export function showError(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false });
}

/** Says that something was done and offers to take it back for eight seconds. */
export function showWithUndo(message: string, undo: () => void): void {
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
