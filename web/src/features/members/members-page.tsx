import { Button, Tabs } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMay } from '../../graph/index.ts';
import { Can, PageHeader } from '../../ui/index.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { InviteTable } from './invite-table.tsx';
import { MemberTable } from './member-table.tsx';
import { membersRoute } from './routes.ts';

export function MembersPage() {
  const search = membersRoute.useSearch();
  const navigate = membersRoute.useNavigate();
  const may = useMay();
  const view = search.view === 'invites' && may('invite.read') ? 'invites' : 'members';
  return (
    <>
      <PageHeader
        title="Members"
        description="Who belongs to the organization, and what their roles let them do."
        actions={
          <Can permission="invite.create">
            <Button
              leftSection={<IconUserPlus size={16} />}
              onClick={() => navigate({ search: { ...search, open: 'invite' } })}
            >
              Invite
            </Button>
          </Can>
        }
      />
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(next) => navigate({ search: { view: next === 'invites' ? 'invites' : undefined } })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="members">Members</Tabs.Tab>
          {may('invite.read') ? <Tabs.Tab value="invites">Invites</Tabs.Tab> : null}
        </Tabs.List>
        <Tabs.Panel value="members">
          <MemberTable />
        </Tabs.Panel>
        <Tabs.Panel value="invites">
          <InviteTable />
        </Tabs.Panel>
      </Tabs>
      <InviteDialog
        opened={search.open === 'invite' && may('invite.create')}
        onClose={() => navigate({ search: { ...search, open: undefined } })}
      />
    </>
  );
}
