import { Button, FileButton, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from 'urql';
import { FormErrors, toast } from '../../ui/index.ts';
import { RegisterOperationsMutation } from './documents.ts';
import { manifestProblem } from './manifest-problem.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function RegisterDialog({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title="Register operations">
      <RegisterForm onClose={onClose} />
    </Modal>
  );
}

function RegisterForm({ onClose }: Pick<Props, 'onClose'>) {
  const [{ data, error, fetching }, register] = useMutation(RegisterOperationsMutation);
  const form = useForm({
    initialValues: { manifest: '', clientName: '' },
    validate: { manifest: manifestProblem },
  });
  const submit = form.onSubmit(async ({ manifest, clientName }) => {
    const input = { manifest: JSON.parse(manifest), clientName: clientName || null };
    const done = (await register({ input })).data?.registerOperations;
    if (!done || done.errors.length > 0) return;
    toast(`${done.registered} registered, ${done.unchanged} were already.`);
    onClose();
  });
  const read = async (file: File | null) => {
    if (file) form.setFieldValue('manifest', await file.text());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={data?.registerOperations.errors} error={error} form={form} />
        <Textarea
          label="Manifest"
          description="As your build writes it: Apollo’s persisted-query-manifest.json, or Relay’s map of ids and documents."
          placeholder='{ "<id>": "query Contacts { contacts { nodes { id } } }" }'
          rows={10}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          data-autofocus
          {...form.getInputProps('manifest')}
        />
        <TextInput
          label="Client"
          description="Whose operations they are, to find them by."
          maxLength={80}
          {...form.getInputProps('clientName')}
        />
        <Group justify="space-between" gap="xs">
          <FileButton accept="application/json" onChange={read}>
            {(props) => (
              <Button variant="default" leftSection={<IconUpload size={16} />} {...props}>
                Choose a file
              </Button>
            )}
          </FileButton>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={fetching}>
              Register
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
