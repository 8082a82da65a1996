import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconShield, IconUserMinus } from '@tabler/icons-react';
import { useMutation } from 'urql';
import type { MemberRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay, useOrganization, useViewer } from '../../graph/index.ts';
import { ConfirmDialog, toast } from '../../ui/index.ts';
import { RemoveMemberMutation } from './documents.ts';
import { RolesDialog } from './roles-dialog.tsx';

/** What can be done with a member; nothing for who has left. */
export function MemberActions({ member }: { member: MemberRowFragment }) {
  const may = useMay();
  const { actor } = useViewer();
  const organization = useOrganization();
  const [roles, rolesDialog] = useDisclosure(false);
  const [removal, removalDialog] = useDisclosure(false);
  const [, remove] = useMutation(RemoveMemberMutation);
  const self = member.id === actor?.id;
  const mayRemove = may('member.remove');
  const mayChange = may('member.updateRoles');
  if (member.leftAt || (!mayRemove && !mayChange)) return null;
  const onRemove = async () => {
    const { data, error } = await remove({ memberId: member.id });
    const problem = graphError(error)?.message ?? data?.removeMember.errors[0]?.message ?? null;
    if (!problem) toast(`${member.name} was removed.`);
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
          {mayRemove ? (
            <Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={removalDialog.open}>
              {self ? 'Leave organization' : 'Remove'}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <RolesDialog member={member} opened={roles} onClose={rolesDialog.close} />
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
