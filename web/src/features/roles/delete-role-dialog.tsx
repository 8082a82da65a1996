import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { RoleRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { FormErrors, LoadingState, roleName, toast } from '../../ui/index.ts';
import { DeleteRoleMutation, PreviewRoleDeletionQuery } from './documents.ts';
import { RoleChanges } from './role-changes.tsx';

interface Props {
  role: RoleRowFragment;
  roles: readonly RoleRowFragment[];
  opened: boolean;
  onClose: () => void;
}

/** Asks what the holders of a role get instead, and shows who would gain and lose what, before it is deleted. */
export function DeleteRoleDialog({ role, roles, opened, onClose }: Props) {
  const navigate = useNavigate();
  const mayPreview = useMay()('role.preview');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [{ data, error, fetching }, remove] = useMutation(DeleteRoleMutation);
  const [reassignTo, setReassignTo] = useState<string | null>(null);
  const [{ data: previewed, error: unclear, fetching: previewing }] = useQuery({
    query: PreviewRoleDeletionQuery,
    variables: { id: role.id, reassignTo },
    requestPolicy: 'network-only',
    pause: !opened || !mayPreview,
  });
  const preview = previewed?.previewRoleDeletion.preview;
  const heirs = roles.filter(({ parents }) => parents.some(({ id }) => id === role.id));
  const confirm = async () => {
    const result = await remove({ id: role.id, reassignTo });
    if (!result.data?.deleteRole.deletedId) return;
    toast(`The role ${role.name} is deleted.`);
    onClose();
    if (path.endsWith(role.id)) await navigate({ to: '/settings/roles' });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Delete ${roleName(role)}?`} size="lg">
      <Stack>
        <FormErrors errors={data?.deleteRole.errors} error={error ?? unclear} />
        <Text size="sm">
          {role.holderCount === 0
            ? 'No member holds it at present.'
            : `${role.holderCount} ${role.holderCount === 1 ? 'member holds' : 'members hold'} it, and get another role instead at once.`}
          {heirs.length > 0 ? ` ${heirs.map(roleName).join(', ')} will no longer inherit from it.` : ''}
        </Text>
        <Select
          label="Give its holders instead"
          placeholder={role.holderCount === 0 ? 'Nothing' : 'Choose a role'}
          clearable
          data={roles.filter(({ id }) => id !== role.id).map((each) => ({ value: each.id, label: roleName(each) }))}
          value={reassignTo}
          onChange={setReassignTo}
        />
        {previewing && !preview ? <LoadingState label="Working out whom it concerns" /> : null}
        {preview ? <RoleChanges preview={preview} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red" onClick={confirm} loading={fetching}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
