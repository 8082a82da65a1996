import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { RoleRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay } from '../../graph/index.ts';
import { roleName, toast, toastError } from '../../ui/index.ts';
import { DeleteRoleDialog } from './delete-role-dialog.tsx';
import { CloneRoleMutation } from './documents.ts';
import { nameOfCopy } from './name-of-copy.ts';

interface Props {
  role: RoleRowFragment;
  roles: readonly RoleRowFragment[];
}

/** What can be done with a role as a whole. */
export function RoleActions({ role, roles }: Props) {
  const may = useMay();
  const navigate = useNavigate();
  const [deletion, deletionDialog] = useDisclosure(false);
  const [, clone] = useMutation(CloneRoleMutation);
  const mayClone = may('role.clone');
  const mayDelete = may('role.delete') && !role.builtIn;
  if (!mayClone && !mayDelete) return null;
  const onClone = async () => {
    const name = nameOfCopy(
      roleName(role),
      roles.map(({ name: taken }) => taken),
    );
    const { data, error } = await clone({ id: role.id, name });
    const made = data?.cloneRole.role;
    if (!made) {
      toastError(graphError(error)?.message ?? data?.cloneRole.errors[0]?.message ?? 'The role could not be copied.');
      return;
    }
    toast(`${made.name} is made.`);
    await navigate({ to: '/settings/roles/$id', params: { id: made.id } });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${roleName(role)}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayClone ? (
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={onClone}>
              Clone
            </Menu.Item>
          ) : null}
          {mayDelete ? (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={deletionDialog.open}>
              Delete
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <DeleteRoleDialog role={role} roles={roles} opened={deletion} onClose={deletionDialog.close} />
    </>
  );
}
