import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useOrganization } from '../../graph/index.ts';
import { CopyField } from '../../ui/index.ts';

export function NewKeySecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { name } = useOrganization();
  const example = [
    `curl ${location.origin}/graphql`,
    `-H 'authorization: Bearer ${secret}'`,
    `-H 'content-type: application/json'`,
    `-d '{"query":"{ organization { name } }"}'`,
  ].join(' ');
  return (
    <Stack>
      <Alert color="yellow" icon={<IconEye size={18} />} title="Shown once">
        Copy the key now and keep it as you would a password. It acts in {name}.
      </Alert>
      <CopyField label="Key" value={secret} />
      <CopyField label="Try it in a terminal" value={example} />
      <Group justify="flex-end">
        <Button onClick={onClose}>I have copied it</Button>
      </Group>
    </Stack>
  );
}
