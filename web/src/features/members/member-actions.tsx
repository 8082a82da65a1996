import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCrown, IconDots, IconHelpHexagon, IconHourglass, IconShield, IconUserMinus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { MemberRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay, useOrganization, useSession, useViewer } from '../../graph/index.ts';
import { ConfirmDialog, toast } from '../../ui/index.ts';
import { LeaveOrganizationMutation, RemoveMemberMutation, TransferOwnershipMutation } from './documents.ts';
import { RolesDialog } from './roles-dialog.tsx';

/** What can be done with a member; nothing for who has left. */
export function MemberActions({ member }: { member: MemberRowFragment }) {
  const may = useMay();
  const { actor, memberships } = useViewer();
  const organization = useOrganization();
  const place = memberships.find((membership) => membership.organization.id === organization.id);
  const ownsIt = place?.roles.some(({ builtIn }) => builtIn === 'owner') ?? false;
  const [roles, rolesDialog] = useDisclosure(false);
  const [removal, removalDialog] = useDisclosure(false);
  const [transferral, transferralDialog] = useDisclosure(false);
  const [, remove] = useMutation(RemoveMemberMutation);
  const [, leave] = useMutation(LeaveOrganizationMutation);
  const [, transfer] = useMutation(TransferOwnershipMutation);
  const session = useSession();
  const navigate = useNavigate();
  const self = member.id === actor?.id;
  // Leaving is everybody's.
  const mayRemove = self || may('member.remove');
  const mayChange = may('member.updateRoles');
  const mayGrant = may('grant.create');
  const mayExplain = may('access.explain');
  const mayTransfer = may('organization.transferOwnership') && !self && ownsIt;
  if (member.leftAt || !(mayRemove || mayChange || mayGrant || mayExplain)) return null;
  const onRemove = async () => {
    const result = self ? await leave({}) : await remove({ memberId: member.id });
    const { data, error } = result;
    const errors = data && ('leaveOrganization' in data ? data.leaveOrganization.errors : data.removeMember.errors);
    const problem = graphError(error)?.message ?? errors?.[0]?.message ?? null;
    if (!problem) toast(self ? `You have left ${organization.name}.` : `${member.name} was removed.`);
    if (!problem && self) await session.reload();
    return problem;
  };
  const onTransfer = async () => {
    const { data, error } = await transfer({ memberId: member.id });
    const problem = graphError(error)?.message ?? data?.transferOwnership.errors[0]?.message ?? null;
    if (!problem) toast(`${member.name} is an owner now, and you are an admin.`);
    return problem;
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${member.name}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange ? (
            <Menu.Item leftSection={<IconShield size={16} />} onClick={rolesDialog.open}>
              Change roles
            </Menu.Item>
          ) : null}
          {mayGrant ? (
            <Menu.Item
              leftSection={<IconHourglass size={16} />}
              onClick={() => navigate({ to: '/settings/access', search: { open: 'give', member: member.id } })}
            >
              Give a role for a time
            </Menu.Item>
          ) : null}
          {mayExplain ? (
            <Menu.Item
              leftSection={<IconHelpHexagon size={16} />}
              onClick={() => navigate({ to: '/settings/explain', search: { who: member.id } })}
            >
              Why can or can’t they …
            </Menu.Item>
          ) : null}
          {mayTransfer ? (
            <Menu.Item leftSection={<IconCrown size={16} />} onClick={transferralDialog.open}>
              Hand over ownership
            </Menu.Item>
          ) : null}
          {mayRemove ? (
            <Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={removalDialog.open}>
              {self ? 'Leave organization' : 'Remove'}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <RolesDialog member={member} opened={roles} onClose={rolesDialog.close} />
      <ConfirmDialog
        opened={transferral}
        onClose={transferralDialog.close}
        title={`Make ${member.name} an owner?`}
        consequence={`They become an owner of ${organization.name}, and you an admin. Only an owner can give it back.`}
        verb="Hand over"
        onConfirm={onTransfer}
      />
      <ConfirmDialog
        opened={removal}
        onClose={removalDialog.close}
        title={self ? `Leave ${organization.name}?` : `Remove ${member.name}?`}
        consequence={
          self
            ? 'You lose access at once. Only an invite brings you back.'
            : `${member.name} loses access to ${organization.name} at once, also in open windows. What they made stays.`
        }
        verb={self ? 'Leave' : 'Remove'}
        onConfirm={onRemove}
      />
    </>
  );
}
