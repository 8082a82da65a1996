import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { RoleRowFragment } from '../../graph/generated/graphql.ts';
import { FormErrors, roleName, toast } from '../../ui/index.ts';
import { CreateRoleMutation } from './documents.ts';

interface Props {
  roles: readonly RoleRowFragment[];
  opened: boolean;
  onClose: () => void;
}

export function NewRoleDialog({ roles, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="New role">
      <NewRoleForm roles={roles} onClose={onClose} />
    </Modal>
  );
}

function NewRoleForm({ roles, onClose }: Omit<Props, 'opened'>) {
  const navigate = useNavigate();
  const [{ data, error, fetching }, create] = useMutation(CreateRoleMutation);
  const form = useForm({ initialValues: { name: '', description: '', parentId: '' } });
  const submit = form.onSubmit(async ({ name, description, parentId }) => {
    const result = await create({ input: { name, description, parentIds: parentId ? [parentId] : [] } });
    const role = result.data?.createRole.role;
    if (!role) return;
    toast(`The role ${role.name} is made. Choose what it may do.`);
    await navigate({ to: '/settings/roles/$id', params: { id: role.id } });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.createRole.errors} error={error} form={form} />
        <TextInput label="Name" required maxLength={60} data-autofocus {...form.getInputProps('name')} />
        <Textarea label="What it is for" maxLength={300} autosize minRows={2} {...form.getInputProps('description')} />
        <Select
          label="Inherits from"
          description="It holds what that role holds, also what is given to it later."
          placeholder="No other role"
          clearable
          data={roles.map((role) => ({ value: role.id, label: roleName(role) }))}
          {...form.getInputProps('parentId')}
          value={form.getValues().parentId || null}
          onChange={(value) => form.setFieldValue('parentId', value ?? '')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching}>
            Create role
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
