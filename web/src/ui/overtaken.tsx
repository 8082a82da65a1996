import { Alert, Button, Group, Text } from '@mantine/core';

interface Props {
  /** What was changed, e.g. `these rules`. */
  what: string;
  /** What becomes of what was typed here. */
  children: string;
  onShow: () => void;
}

/** Tells whoever is typing that somebody else has saved meanwhile. */
export function Overtaken({ what, children, onShow }: Props) {
  return (
    <Alert color="yellow" title={`Somebody changed ${what} meanwhile`} role="alert">
      <Group justify="space-between">
        <Text size="sm">{children}</Text>
        <Button size="compact-sm" variant="default" onClick={onShow}>
          Show what they saved
        </Button>
      </Group>
    </Alert>
  );
}
