import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { CopyField } from '../../ui/index.ts';

export function StreamSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" icon={<IconEye size={18} />} title="Shown once">
        Give the receiver this secret now: it tells by it that a batch comes from here. Signatures are those of Standard
        Webhooks.
      </Alert>
      <CopyField label="Secret" value={secret} />
      <Group justify="flex-end">
        <Button onClick={onClose}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
