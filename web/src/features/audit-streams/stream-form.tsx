import { Checkbox, Group, PasswordInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AuditRecordFilter, AuditStreamRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { changedOf, FormErrors, SubmitButton, toast } from '../../ui/index.ts';
import { CreateAuditStreamMutation, StreamFilterListQuery, UpdateAuditStreamMutation } from './documents.ts';

interface Props {
  /** What is changed; null for a new one. */
  stream: AuditStreamRowFragment | null;
  /** `secret`: of a new stream over HTTPS. */
  onSaved: (stream: AuditStreamRowFragment, secret: string | null) => void;
  /** Told whether anything was typed. */
  onDirty?: (dirty: boolean) => void;
}

/** Where a stream goes and what it sends. */
export function StreamForm({ stream, onSaved, onDirty }: Props) {
  const [created, create] = useMutation(CreateAuditStreamMutation);
  const [updated, update] = useMutation(UpdateAuditStreamMutation);
  const filters = useStreamFilters(stream?.filter ?? null);
  const before = {
    name: stream?.name ?? '',
    url: stream?.url ?? '',
    caCertificate: stream?.caCertificate ?? '',
    filter: stream?.filter ? 'present' : 'all',
  };
  const form = useForm({ initialValues: { ...before, authorization: '', sendsNone: false, fromBeginning: false } });
  const dirty = form.isDirty();
  useEffect(() => onDirty?.(dirty), [dirty, onDirty]);
  const hasHeaders = !/^(tls|tcp):/i.test(form.values.url);
  const submit = form.onSubmit(async ({ authorization, sendsNone, fromBeginning, ...values }) => {
    const credential = hasHeaders && authorization ? { authorization } : {};
    if (stream) {
      const { filter, ...changed } = changedOf(before, values);
      const filtered = filter === undefined ? {} : { filter: filters.of(filter) };
      const dropped = sendsNone ? { authorization: null } : {};
      const { data } = await update({ id: stream.id, input: { ...changed, ...filtered, ...credential, ...dropped } });
      if (!data?.updateAuditStream.auditStream) return;
      form.resetDirty();
      toast('The stream is saved.');
      onSaved(data.updateAuditStream.auditStream, null);
    } else {
      const { name, url, caCertificate } = values;
      const input = { name, url, caCertificate, filter: filters.of(values.filter), ...credential };
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
        {hasHeaders ? (
          <PasswordInput
            label="Authorization header"
            description={
              stream?.authorized
                ? 'One is set. Fill in another to replace it, or the same where the address leads to another server.'
                : 'Only where the receiver asks for one.'
            }
            placeholder="Splunk 2c8b…"
            autoComplete="off"
            disabled={form.values.sendsNone}
            {...form.getInputProps('authorization')}
          />
        ) : null}
        {stream?.authorized ? (
          <Checkbox
            label="Send no Authorization header any more"
            {...form.getInputProps('sendsNone', { type: 'checkbox' })}
          />
        ) : null}
        <Textarea
          label="Certificate authority (PEM)"
          description="Only where no well-known one signs the receiver’s certificate."
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('caCertificate')}
        />
        <Group justify="flex-end">
          <SubmitButton
            loading={created.fetching || updated.fetching}
            missing={stream && !dirty ? 'Nothing is changed yet.' : null}
          >
            {stream ? 'Save' : 'Create stream'}
          </SubmitButton>
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
