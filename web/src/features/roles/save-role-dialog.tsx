import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from 'urql';
import type { RoleRowFragment, UpdateRoleInput } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { FormErrors, LoadingState, toast } from '../../ui/index.ts';
import { PreviewRoleQuery, UpdateRoleMutation } from './documents.ts';
import { RoleChanges } from './role-changes.tsx';

interface Props {
  role: RoleRowFragment;
  input: UpdateRoleInput;
  opened: boolean;
  onClose: () => void;
  onSaved: (role: RoleRowFragment) => void;
}

/** Shows who would gain and lose what before the role is saved. */
export function SaveRoleDialog({ role, input, opened, onClose, onSaved }: Props) {
  const mayPreview = useMay()('role.preview');
  const [{ data, error, fetching }] = useQuery({
    query: PreviewRoleQuery,
    variables: { id: role.id, input },
    requestPolicy: 'network-only',
    pause: !opened || !mayPreview,
  });
  const [saving, update] = useMutation(UpdateRoleMutation);
  const preview = data?.previewRoleUpdate.preview;
  const save = async () => {
    const result = await update({ id: role.id, version: role.version, input });
    const saved = result.data?.updateRole.role;
    if (!saved) return;
    toast(`The role ${saved.name} is saved.`);
    onSaved(saved);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Save ${role.name}?`} size="lg">
      <Stack>
        <FormErrors
          errors={saving.data?.updateRole.errors ?? data?.previewRoleUpdate.errors}
          error={saving.error ?? error}
        />
        {fetching && !preview ? <LoadingState label="Working out whom it concerns" /> : null}
        {mayPreview ? null : <Text size="sm">You may not see whom it concerns.</Text>}
        {preview ? <RoleChanges preview={preview} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={save} loading={saving.fetching} disabled={mayPreview && !preview}>
            Save role
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
