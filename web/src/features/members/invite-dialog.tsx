import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from 'urql';
import { FormErrors, roleName, toast } from '../../ui/index.ts';
import { emailProblem } from '../identity/new-password-fields.ts';
import { InviteMemberMutation, RoleListQuery } from './documents.ts';

export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Invite to the organization">
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const [roles] = useQuery({ query: RoleListQuery });
  const [{ data, error, fetching }, invite] = useMutation(InviteMemberMutation);
  const form = useForm({
    initialValues: { email: '', roleId: '' },
    validate: { email: emailProblem, roleId: (id) => (id ? null : 'Choose a role.') },
  });
  const submit = form.onSubmit(async ({ email, roleId }) => {
    const result = await invite({ input: { email: email.trim(), roleId } });
    const sent = result.data?.inviteMember.invite;
    if (!sent) return;
    toast(`An invite is on its way to ${sent.email}.`);
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.inviteMember.errors} error={error ?? roles.error} form={form} />
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <Radio.Group label="Role" {...form.getInputProps('roleId')}>
          <Stack gap="sm" mt={6}>
            {roles.data?.roles.map((role) => (
              <Radio key={role.id} value={role.id} label={roleName(role)} description={role.description} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching}>
            Send invite
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
