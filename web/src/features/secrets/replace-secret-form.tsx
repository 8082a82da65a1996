import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import type { SecretRowFragment } from '../../graph/generated/graphql.ts';
import { FormErrors, toast } from '../../ui/index.ts';
import { ReplaceSecretMutation } from './documents.ts';

interface Props {
  secret: SecretRowFragment;
  onDone: () => void;
}

/** Gives a secret another value. */
export function ReplaceSecretForm({ secret, onDone }: Props) {
  const [{ data, error, fetching }, replace] = useMutation(ReplaceSecretMutation);
  const form = useForm({ initialValues: { value: '' } });
  const submit = form.onSubmit(async ({ value }) => {
    if (!(await replace({ id: secret.id, value })).data?.replaceSecret.secret) return;
    toast(`The secret ${secret.name} has its new value.`);
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.replaceSecret.errors} error={error} form={form} />
        <PasswordInput
          label="New value"
          description="Every call from now on sends it, also of runs that have begun. The former value is gone."
          required
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('value')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching}>
            Replace value
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
