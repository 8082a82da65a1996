import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { FormErrors, toast } from '../../ui/index.ts';
import { CreateSecretMutation } from './documents.ts';

interface Props {
  name?: string;
  /** The value that is stored, where it is known already and not to be typed. */
  value?: string;
  onStored: (name: string) => void;
  onCancel: () => void;
}

/** Stores a secret: after this nobody sees its value again. */
export function NewSecretForm({ name = '', value, onStored, onCancel }: Props) {
  const [{ data, error, fetching }, create] = useMutation(CreateSecretMutation);
  const form = useForm({ initialValues: { name, value: value ?? '' } });
  const submit = form.onSubmit(async (input) => {
    const stored = (await create({ input })).data?.createSecret.secret;
    if (!stored) return;
    toast(`The secret ${stored.name} is stored.`);
    onStored(stored.name);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.createSecret.errors} error={error} form={form} />
        <TextInput
          label="Name"
          description={`In workflows: {{ secrets.${form.values.name || 'NAME'} }}`}
          placeholder="STRIPE_KEY"
          required
          maxLength={60}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        {value === undefined ? (
          <PasswordInput
            label="Value"
            description="Sealed at once. Nobody can read it again, only replace it."
            required
            autoComplete="off"
            {...form.getInputProps('value')}
          />
        ) : (
          <Text size="sm">
            The value of the header is stored. Former versions of the workflow keep it as it was: have the service give
            you another one, and replace the secret by that.
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching}>
            Store secret
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
