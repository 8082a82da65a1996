import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { FormErrors } from '../../ui/index.ts';
import { required } from '../identity/new-password-fields.ts';
import { CreateApiKeyMutation } from './documents.ts';
import { ScopePicker } from './scope-picker.tsx';

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Does not expire' },
];

interface Props {
  onMade: (secret: string) => void;
  onCancel: () => void;
}

export function NewKeyForm({ onMade, onCancel }: Props) {
  const [{ data, error, fetching }, create] = useMutation(CreateApiKeyMutation);
  const form = useForm({
    initialValues: { name: '', expiresAt: '90', scopes: [] as string[] },
    validate: {
      name: required('The name'),
      scopes: (scopes) => (scopes.length > 0 ? null : 'Choose at least one permission.'),
    },
  });
  const submit = form.onSubmit(async ({ name, expiresAt, scopes }) => {
    const days = Number(expiresAt);
    const input = { name, scopes, expiresAt: days ? new Date(Date.now() + days * 86_400_000).toISOString() : null };
    const result = await create({ input });
    const secret = result.data?.createApiKey.secret;
    if (secret) onMade(secret);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.createApiKey.errors} error={error} form={form} />
        <TextInput
          label="Name"
          description="Which program uses it and where, e.g. “nightly export”."
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select label="Expires after" data={lifetimes} allowDeselect={false} {...form.getInputProps('expiresAt')} />
        <ScopePicker
          value={form.values.scopes}
          onChange={(scopes) => form.setFieldValue('scopes', scopes)}
          error={form.errors.scopes}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching}>
            Create key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
