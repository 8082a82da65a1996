import { Checkbox, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { MemberRowFragment } from '../../graph/generated/graphql.ts';
import { useLiveList, useMay, useViewer } from '../../graph/index.ts';
import {
  Can,
  type Column,
  DataTable,
  EmptyState,
  RelativeTime,
  roleName,
  SearchField,
  StatusBadge,
} from '../../ui/index.ts';
import { MemberListQuery, MemberUpdatesSubscription } from './documents.ts';
import { MemberActions } from './member-actions.tsx';
import { membersRoute } from './routes.ts';

export function MemberTable() {
  const search = membersRoute.useSearch();
  const navigate = membersRoute.useNavigate();
  const { actor } = useViewer();
  const may = useMay();
  const list = useLiveList({
    query: MemberListQuery,
    variables: {
      first: 50,
      search: search.q ?? null,
      includeFormer: may('member.readFormer') && search.former === 'yes',
    },
    select: (data) => data.members,
    updates: MemberUpdatesSubscription,
    patched: ({ memberChanged }) => (memberChanged.type === 'member.rolesChanged' ? memberChanged.memberId : null),
  });
  const columns: Column<MemberRowFragment>[] = [
    {
      id: 'name',
      header: 'Name',
      fixed: true,
      phone: 'title',
      cell: (member) => (
        <Group gap={8}>
          <Text fw={600} size="sm">
            {member.name}
          </Text>
          {member.id === actor?.id ? <StatusBadge status="YOU" tone="info" /> : null}
          {member.leftAt ? <StatusBadge status="LEFT" /> : null}
        </Group>
      ),
    },
    { id: 'email', header: 'E-mail', phone: 'bare', cell: (member) => member.email },
    { id: 'roles', header: 'Roles', cell: (member) => member.roles.map(roleName).join(', ') || '–' },
    { id: 'joined', header: 'Joined', width: 150, cell: (member) => <RelativeTime at={member.joinedAt} /> },
    {
      id: 'actions',
      header: '',
      fixed: true,
      width: 60,
      align: 'right',
      phone: 'bare',
      cell: (member) => <MemberActions member={member} />,
    },
  ];
  return (
    <DataTable
      id="members"
      label="Members"
      columns={columns}
      list={list}
      rowId={(member) => member.id}
      filtered={search.q !== undefined}
      onClearFilters={() => navigate({ search: {} })}
      empty={<EmptyState icon={IconUsers} title="Nobody is here yet" />}
      toolbar={
        <>
          <SearchField
            label="Search members"
            value={search.q}
            onChange={(q) => navigate({ search: { ...search, q }, replace: true })}
          />
          <Can permission="member.readFormer">
            <Checkbox
              label="People who have left"
              checked={search.former === 'yes'}
              onChange={(event) =>
                navigate({
                  search: { ...search, former: event.currentTarget.checked ? 'yes' : undefined },
                  replace: true,
                })
              }
              style={{ alignSelf: 'center' }}
            />
          </Can>
        </>
      }
    />
  );
}
