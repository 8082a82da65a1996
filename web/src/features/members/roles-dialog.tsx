import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { MemberRowFragment } from '../../graph/generated/graphql.ts';
import { ErrorState, FormErrors, roleName, SubmitButton, toast } from '../../ui/index.ts';
import { RoleListQuery, SetMemberRolesMutation } from './documents.ts';

interface Props {
  member: MemberRowFragment;
  opened: boolean;
  onClose: () => void;
}

export function RolesDialog({ member, opened, onClose }: Props) {
  const [roles] = useQuery({ query: RoleListQuery, pause: !opened });
  const [{ data, error, fetching }, setRoles] = useMutation(SetMemberRolesMutation);
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => {
    if (opened) setChosen(member.roles.map((role) => role.id));
  }, [opened, member]);
  const save = async () => {
    const result = await setRoles({ memberId: member.id, roleIds: chosen });
    if (!result.data?.setMemberRoles.member) return;
    toast(`The roles of ${member.name} are changed.`);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Roles of ${member.name}`}>
      <Stack>
        <FormErrors errors={data?.setMemberRoles.errors} error={error} />
        {roles.error && !roles.data ? <ErrorState error={roles.error} /> : null}
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label="Roles">
          <Stack gap="sm">
            {roles.data?.roles.map((role) => (
              <Checkbox key={role.id} value={role.id} label={roleName(role)} description={role.description} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton
            onClick={save}
            loading={fetching}
            missing={chosen.length === 0 ? 'Choose at least one role.' : null}
          >
            Save roles
          </SubmitButton>
        </Group>
      </Stack>
    </Modal>
  );
}
