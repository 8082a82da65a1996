import { Text } from '@mantine/core';
import { useMutation } from 'urql';
import type { GrantRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay, useViewer } from '../../graph/index.ts';
import { type Column, ConfirmButton, RelativeTime, roleName, StatusBadge, toast } from '../../ui/index.ts';
import { RevokeGrantMutation, WithdrawDelegationMutation } from './documents.ts';

export const grantColumns: Column<GrantRowFragment>[] = [
  {
    id: 'member',
    header: 'Member',
    fixed: true,
    phone: 'title',
    cell: (grant) => (
      <>
        <Text fw={600} size="sm">
          {grant.member?.name ?? '–'}
        </Text>
        {grant.reason ? (
          <Text size="xs" c="dimmed">
            {grant.reason}
          </Text>
        ) : null}
      </>
    ),
  },
  { id: 'role', header: 'Role', cell: (grant) => (grant.role ? roleName(grant.role) : '–') },
  { id: 'status', header: 'Status', cell: (grant) => <StatusBadge status={grant.status} /> },
  {
    id: 'from',
    header: 'From',
    cell: (grant) => <RelativeTime at={grant.startsAt} />,
  },
  {
    id: 'until',
    header: 'Until',
    cell: (grant) => (grant.expiresAt ? <RelativeTime at={grant.expiresAt} /> : 'Taken back'),
  },
  {
    id: 'by',
    header: 'By',
    cell: (grant) => (grant.delegatedBy ? `Lent by ${grant.delegatedBy.name}` : (grant.grantedBy?.name ?? '–')),
  },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (grant) => (grant.status === 'EXPIRED' ? null : <TakeBack grant={grant} />),
  },
];

function TakeBack({ grant }: { grant: GrantRowFragment }) {
  const may = useMay();
  const { actor } = useViewer();
  const [, revoke] = useMutation(RevokeGrantMutation);
  const [, withdraw] = useMutation(WithdrawDelegationMutation);
  const own = grant.delegatedBy?.id === actor?.id && may('grant.delegate');
  if (!own && !may('grant.revoke')) return null;
  const confirm = async () => {
    const { data, error } = own ? await withdraw({ id: grant.id }) : await revoke({ id: grant.id });
    const errors = data && ('withdrawDelegation' in data ? data.withdrawDelegation.errors : data.revokeGrant.errors);
    const problem = graphError(error)?.message ?? errors?.[0]?.message ?? null;
    if (!problem) toast(`${grant.member?.name ?? 'The member'} no longer has it.`);
    return problem;
  };
  const name = `${grant.role ? roleName(grant.role) : 'the role'} from ${grant.member?.name ?? 'the member'}`;
  return (
    <ConfirmButton
      size="compact-sm"
      title={`Take ${name}?`}
      consequence="It ends at once, also in open windows. It can be given again."
      verb="Take back"
      aria-label={`Take back ${name}`}
      onConfirm={confirm}
    >
      Take back
    </ConfirmButton>
  );
}
