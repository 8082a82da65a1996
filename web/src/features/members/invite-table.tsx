import { Button, Group, Select, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from 'urql';
import type { InviteRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useLiveList } from '../../graph/index.ts';
import {
  Can,
  type Column,
  ConfirmButton,
  DataTable,
  EmptyState,
  labelOf,
  RelativeTime,
  roleName,
  StatusBadge,
  toast,
  toastError,
} from '../../ui/index.ts';
import { InviteListQuery, InviteUpdatesSubscription, ResendInviteMutation, RevokeInviteMutation } from './documents.ts';
import { inviteStatuses } from './member-search.ts';
import { membersRoute } from './routes.ts';

export function InviteTable() {
  const search = membersRoute.useSearch();
  const navigate = membersRoute.useNavigate();
  const list = useLiveList({
    query: InviteListQuery,
    variables: { first: 50, status: search.status ?? null },
    select: (data) => data.invites,
    updates: InviteUpdatesSubscription,
  });
  return (
    <DataTable
      id="invites"
      label="Invites"
      columns={columns}
      list={list}
      rowId={(invite) => invite.id}
      filtered={search.status !== undefined}
      onClearFilters={() => navigate({ search: { view: 'invites' } })}
      empty={
        <EmptyState
          icon={IconMailForward}
          title="No invites yet"
          description="An invite is a mail with a link that works once, for one address."
        />
      }
      toolbar={
        <Select
          aria-label="Status"
          placeholder="Any status"
          data={inviteStatuses.map((value) => ({ value, label: labelOf(value) }))}
          value={search.status ?? null}
          onChange={(value) =>
            navigate({ search: { ...search, status: inviteStatuses.find((each) => each === value) }, replace: true })
          }
          clearable
          w={170}
        />
      }
    />
  );
}

const columns: Column<InviteRowFragment>[] = [
  {
    id: 'email',
    header: 'E-mail',
    fixed: true,
    phone: 'title',
    cell: (invite) => (
      <Text fw={600} size="sm">
        {invite.email}
      </Text>
    ),
  },
  { id: 'status', header: 'Status', cell: (invite) => <StatusBadge status={invite.status} /> },
  { id: 'role', header: 'Role', cell: (invite) => (invite.role ? roleName(invite.role) : '–') },
  { id: 'by', header: 'Invited by', cell: (invite) => invite.invitedBy?.name ?? '–' },
  { id: 'sent', header: 'Sent', cell: (invite) => <RelativeTime at={invite.createdAt} /> },
  {
    id: 'ends',
    header: 'Ends',
    cell: (invite) => (invite.status === 'PENDING' ? <RelativeTime at={invite.expiresAt} /> : '–'),
  },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (invite) =>
      invite.status === 'PENDING' || invite.status === 'EXPIRED' ? (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Resend invite={invite} />
          {invite.status === 'PENDING' ? <Withdraw invite={invite} /> : null}
        </Group>
      ) : null,
  },
];

function Resend({ invite }: { invite: InviteRowFragment }) {
  const [{ fetching }, resend] = useMutation(ResendInviteMutation);
  const send = async () => {
    const { data, error } = await resend({ id: invite.id });
    const problem = graphError(error)?.message ?? data?.resendInvite.errors[0]?.message;
    if (problem) toastError(problem);
    else toast(`The invite is on its way to ${invite.email} again.`);
  };
  return (
    <Can permission="invite.resend">
      <Button
        size="compact-sm"
        variant="default"
        loading={fetching}
        aria-label={`Resend the invite of ${invite.email}`}
        onClick={send}
      >
        Resend
      </Button>
    </Can>
  );
}

function Withdraw({ invite }: { invite: InviteRowFragment }) {
  const [, revoke] = useMutation(RevokeInviteMutation);
  const confirm = async () => {
    const { data, error } = await revoke({ id: invite.id });
    const problem = graphError(error)?.message ?? data?.revokeInvite.errors[0]?.message ?? null;
    if (!problem) toast(`The invite of ${invite.email} is withdrawn.`);
    return problem;
  };
  return (
    <Can permission="invite.revoke">
      <ConfirmButton
        size="compact-sm"
        title={`Withdraw the invite of ${invite.email}?`}
        consequence="The link in the mail stops working at once. You can invite the address again."
        verb="Withdraw"
        aria-label={`Withdraw the invite of ${invite.email}`}
        onConfirm={confirm}
      >
        Withdraw
      </ConfirmButton>
    </Can>
  );
}
