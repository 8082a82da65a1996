import { Button, Card, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useOrganization, useSession, useViewer } from '../../graph/index.ts';
import { FormErrors, SubmitButton } from '../../ui/index.ts';
import { DeleteOrganizationMutation } from './documents-entry.ts';

/** For owners. */
export function DangerCard() {
  const { id, name } = useOrganization();
  const { memberships } = useViewer();
  const [deleting, setDeleting] = useState(false);
  const owns = memberships.some(
    ({ organization, roles }) => organization.id === id && roles.some(({ builtIn }) => builtIn === 'owner'),
  );
  if (!owns) return null;
  return (
    <Card maw="38rem" padding="lg" mt="lg">
      <Title order={2} mb="xs">
        Delete
      </Title>
      <Text size="sm" mb="sm">
        It closes at once for everybody and every key. You can bring it back for 30 days; then it is erased.
      </Text>
      <Group>
        <Button color="red" variant="outline" onClick={() => setDeleting(true)}>
          Delete the organization
        </Button>
      </Group>
      <Modal opened={deleting} onClose={() => setDeleting(false)} title={`Delete ${name}?`} size="sm">
        <DeleteForm onClose={() => setDeleting(false)} />
      </Modal>
    </Card>
  );
}

function DeleteForm({ onClose }: { onClose: () => void }) {
  const { slug } = useOrganization();
  const session = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [{ data, error, fetching }, remove] = useMutation(DeleteOrganizationMutation);
  const submit = async () => {
    const result = await remove({ slug: typed });
    if (!result.data?.deleteOrganization.eraseAfter) return;
    await session.reload();
    await navigate({ to: '/not-let-in' });
  };
  return (
    <Stack>
      <Text size="sm">
        It is closed at once, for everybody and every key. For 30 days an owner can restore it; then everything in it is
        erased for good.
      </Text>
      <FormErrors errors={data?.deleteOrganization.errors} error={error} />
      <TextInput
        label={`Type ${slug} to go on`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <SubmitButton
          color="red"
          onClick={submit}
          loading={fetching}
          missing={typed.trim() === '' ? `Type ${slug}.` : null}
        >
          Delete
        </SubmitButton>
      </Group>
    </Stack>
  );
}
