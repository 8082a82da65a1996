import { Button, Checkbox, Group, PasswordInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from 'urql';
import type { AuditRecordFilter, AuditStreamRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { FormErrors, toast } from '../../ui/index.ts';
import { CreateAuditStreamMutation, StreamFilterListQuery, UpdateAuditStreamMutation } from './documents.ts';

interface Props {
  /** What is changed; null for a new one. */
  stream: AuditStreamRowFragment | null;
  /** `secret`: of a new stream over HTTPS. */
  onSaved: (stream: AuditStreamRowFragment, secret: string | null) => void;
}

/** Where a stream goes and what it sends. */
export function StreamForm({ stream, onSaved }: Props) {
  const [created, create] = useMutation(CreateAuditStreamMutation);
  const [updated, update] = useMutation(UpdateAuditStreamMutation);
  const filters = useStreamFilters(stream?.filter ?? null);
  const form = useForm({
    initialValues: {
      name: stream?.name ?? '',
      url: stream?.url ?? '',
      caCertificate: stream?.caCertificate ?? '',
      authorization: '',
      filter: stream?.filter ? 'present' : 'all',
      fromBeginning: false,
    },
  });
  const submit = form.onSubmit(async ({ name, url, caCertificate, authorization, filter, fromBeginning }) => {
    const input = { name, url, caCertificate, authorization: authorization || undefined, filter: filters.of(filter) };
    if (stream) {
      const { data } = await update({ id: stream.id, input });
      if (!data?.updateAuditStream.auditStream) return;
      toast('The stream is saved.');
      onSaved(data.updateAuditStream.auditStream, null);
    } else {
      const { data } = await create({ input: { ...input, ...(fromBeginning ? { from: 1 } : {}) } });
      const { auditStream, secret } = data?.createAuditStream ?? {};
      if (!auditStream) return;
      toast('The stream is created.');
      onSaved(auditStream, secret ?? null);
    }
  });
  const errors = (created.data?.createAuditStream ?? updated.data?.updateAuditStream)?.errors;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors errors={errors} error={created.error ?? updated.error} form={form} />
        <TextInput label="Name" maxLength={80} data-autofocus required {...form.getInputProps('name')} />
        <TextInput
          label="Address"
          description="https://… for signed JSON Lines, tls://host:port for syslog."
          placeholder="https://siem.example.com/audit"
          required
          {...form.getInputProps('url')}
        />
        <Select label="What is sent" data={filters.choices} allowDeselect={false} {...form.getInputProps('filter')} />
        {stream ? null : (
          <Checkbox
            label="Send what is recorded already, too"
            description="From the oldest record that is kept; otherwise from now on."
            {...form.getInputProps('fromBeginning', { type: 'checkbox' })}
          />
        )}
        <PasswordInput
          label="Authorization header"
          description={
            stream?.authorized ? 'One is set. Fill in another to replace it.' : 'Only where the receiver asks for one.'
          }
          placeholder="Splunk 2c8b…"
          autoComplete="off"
          {...form.getInputProps('authorization')}
        />
        <Textarea
          label="Certificate authority (PEM)"
          description="Only where no well-known one signs the receiver’s certificate."
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('caCertificate')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={created.fetching || updated.fetching}>
            {stream ? 'Save' : 'Create stream'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Everything, what the stream has at present, and the searches of the audit log that are kept. */
function useStreamFilters(present: AuditRecordFilter | null) {
  const readable = useMay()('audit.read');
  const [{ data }] = useQuery({ query: StreamFilterListQuery, pause: !readable });
  const saved = data?.auditFilters ?? [];
  return {
    choices: [
      { value: 'all', label: 'Everything' },
      ...(present ? [{ value: 'present', label: 'What its filter finds at present' }] : []),
      ...saved.map(({ id, name }) => ({ value: id, label: `Saved search: ${name}` })),
    ],
    of(choice: string): AuditRecordFilter | null {
      if (choice === 'present') return present;
      return saved.find(({ id }) => id === choice)?.filter ?? null;
    },
  };
}
