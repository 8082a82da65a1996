import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconShieldLock } from '@tabler/icons-react';
import type { RoleRowFragment } from '../../graph/generated/graphql.ts';
import { useList, useMay } from '../../graph/index.ts';
import {
  Can,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  roleName,
  StatusBadge,
  TextLink,
} from '../../ui/index.ts';
import { RolesQuery } from './documents.ts';
import { NewRoleDialog } from './new-role-dialog.tsx';
import { RoleActions } from './role-actions.tsx';
import { rolesRoute } from './routes.ts';

export function RolesPage() {
  const search = rolesRoute.useSearch();
  const navigate = rolesRoute.useNavigate();
  const may = useMay();
  const list = useList(RolesQuery, (data) => data.roles);
  return (
    <>
      <PageHeader
        title="Roles"
        description="A role is a set of permissions. The built-in ones stay as they are; make as many of your own as you need."
        actions={
          <Can permission="role.create">
            <Button leftSection={<IconPlus size={16} />} onClick={() => navigate({ search: { open: 'new' } })}>
              New role
            </Button>
          </Can>
        }
      />
      <DataTable
        id="roles"
        label="Roles"
        columns={columnsOf(list.rows)}
        list={list}
        rowId={(role) => role.id}
        empty={<EmptyState icon={IconShieldLock} title="No roles" />}
      />
      <NewRoleDialog
        roles={list.rows}
        opened={search.open === 'new' && may('role.create')}
        onClose={() => navigate({ search: {} })}
      />
    </>
  );
}

const columnsOf = (roles: readonly RoleRowFragment[]): Column<RoleRowFragment>[] => [
  {
    id: 'name',
    header: 'Role',
    fixed: true,
    phone: 'title',
    cell: (role) => (
      <>
        <Group gap={8}>
          <TextLink to="/settings/roles/$id" params={{ id: role.id }} fw={600} size="sm">
            {roleName(role)}
          </TextLink>
          {role.builtIn ? <StatusBadge status="BUILT_IN" /> : null}
        </Group>
        {role.description ? (
          <Text size="xs" c="dimmed">
            {role.description}
          </Text>
        ) : null}
      </>
    ),
  },
  {
    id: 'permissions',
    header: 'Permissions',
    width: 120,
    cell: (role) => <span className="tabular">{role.permissions.length}</span>,
  },
  { id: 'parents', header: 'Inherits from', cell: (role) => role.parents.map(roleName).join(', ') || '–' },
  {
    id: 'members',
    header: 'Members',
    width: 100,
    cell: (role) => <span className="tabular">{role.holderCount}</span>,
  },
  {
    id: 'actions',
    header: '',
    fixed: true,
    width: 60,
    align: 'right',
    phone: 'bare',
    cell: (role) => <RoleActions role={role} roles={roles} />,
  },
];
