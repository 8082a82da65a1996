import { Button, Drawer, Text, UnstyledButton } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import type { TeamRowFragment } from '../../graph/generated/graphql.ts';
import { useList, useMay } from '../../graph/index.ts';
import { Can, type Column, DataTable, EmptyState, PageHeader, RelativeTime } from '../../ui/index.ts';
import { TeamsQuery } from './documents.ts';
import { teamsRoute } from './routes.ts';
import { TeamForm } from './team-form.tsx';

export function TeamsPage() {
  const { open } = teamsRoute.useSearch();
  const navigate = teamsRoute.useNavigate();
  const may = useMay();
  const list = useList(TeamsQuery, (data) => data.teams, { withMembers: may('member.read') });
  const onOpen = (id: string | undefined) => void navigate({ search: id ? { open: id } : {} });
  const team = list.rows.find(({ id }) => id === open) ?? null;
  const create = (
    <Can permission="team.create">
      <Button leftSection={<IconPlus size={16} />} onClick={() => onOpen('new')}>
        New team
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Teams"
        description="Contacts, workflows and alerts can belong to a team: roles with the scope Team reach what belongs to the teams of who holds them."
        actions={create}
      />
      <DataTable
        id="teams"
        label="Teams"
        columns={columnsOf(onOpen)}
        list={list}
        rowId={(each) => each.id}
        onOpen={(each) => onOpen(each.id)}
        openId={open}
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title="No teams yet"
            description="A team lets its members share what belongs to it, without opening it to everybody."
            action={create}
          />
        }
      />
      <Drawer
        opened={team !== null || (open === 'new' && may('team.create'))}
        onClose={() => onOpen(undefined)}
        title={team ? team.name : 'New team'}
      >
        {open ? <TeamForm key={open} team={team} onMade={onOpen} onDone={() => onOpen(undefined)} /> : null}
      </Drawer>
    </>
  );
}

const columnsOf = (onOpen: (id: string) => void): Column<TeamRowFragment>[] => [
  {
    id: 'name',
    header: 'Team',
    fixed: true,
    phone: 'title',
    cell: (team) => (
      <>
        <UnstyledButton
          onClick={(event) => {
            event.stopPropagation();
            onOpen(team.id);
          }}
        >
          <Text fw={600} size="sm" c="var(--mantine-color-anchor)">
            {team.name}
          </Text>
        </UnstyledButton>
        {team.description ? (
          <Text size="xs" c="dimmed">
            {team.description}
          </Text>
        ) : null}
      </>
    ),
  },
  { id: 'members', header: 'Members', width: 100, cell: (team) => <span className="tabular">{team.memberCount}</span> },
  { id: 'created', header: 'Made', width: 150, cell: (team) => <RelativeTime at={team.createdAt} /> },
];
