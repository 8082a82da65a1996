import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from 'urql';
import { useViewer } from '../../graph/index.ts';
import { FormErrors, roleName, toast } from '../../ui/index.ts';
import { MemberSelect } from '../members/index.ts';
import { DelegateRoleMutation, GrantableRolesQuery, GrantRoleMutation } from './documents.ts';
import { instantOf, localText } from './local-instant.ts';

interface Props {
  kind: 'give' | 'lend';
  /** The member that the form begins with. */
  member: string | null;
  onDone: () => void;
}

const day = 86_400_000;

export function GrantForm({ kind, member, onDone }: Props) {
  const { actor } = useViewer();
  const [roles] = useQuery({ query: GrantableRolesQuery });
  const [giving, give] = useMutation(GrantRoleMutation);
  const [lending, lend] = useMutation(DelegateRoleMutation);
  const form = useForm({
    initialValues: {
      ...{ memberId: member ?? '', roleId: '', startsAt: '', reason: '' },
      expiresAt: localText(new Date(Date.now() + 7 * day)),
    },
    validate: {
      memberId: (id) => (id ? null : 'Choose a member.'),
      roleId: (id) => (id ? null : 'Choose a role.'),
      expiresAt: (text) => (kind === 'lend' || text ? null : 'Say when it ends.'),
    },
  });
  const submit = form.onSubmit(async ({ memberId, roleId, reason, startsAt, expiresAt }) => {
    const input = { memberId, roleId, reason, startsAt: instantOf(startsAt) };
    const until = instantOf(expiresAt);
    const result =
      kind === 'give'
        ? (await give({ input: { ...input, expiresAt: until ?? '' } })).data?.grantRole
        : (await lend({ input: { ...input, expiresAt: until } })).data?.delegateRole;
    if (!result?.grant) return;
    toast(`${result.grant.member?.name ?? 'The member'} has the role.`);
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormErrors
          errors={giving.data?.grantRole.errors ?? lending.data?.delegateRole.errors}
          error={giving.error ?? lending.error}
          form={form}
        />
        {kind === 'lend' ? (
          <Text size="sm" c="dimmed">
            It counts for at most what you hold at each moment, and ends when you leave.
          </Text>
        ) : null}
        <MemberSelect
          label="Member"
          value={form.getValues().memberId || null}
          onChange={(id) => form.setFieldValue('memberId', id ?? '')}
          except={kind === 'lend' && actor ? [actor.id] : []}
          error={form.errors.memberId}
        />
        <Select
          label="Role"
          data={roles.data?.roles.map((role) => ({ value: role.id, label: roleName(role) })) ?? []}
          value={form.getValues().roleId || null}
          onChange={(id) => form.setFieldValue('roleId', id ?? '')}
          error={form.errors.roleId}
        />
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label="From"
            description="At once when empty"
            {...form.getInputProps('startsAt')}
          />
          <TextInput
            type="datetime-local"
            label="Until"
            description={kind === 'lend' ? 'Until taken back when empty' : 'Your time zone'}
            {...form.getInputProps('expiresAt')}
          />
        </Group>
        <TextInput label="Why" maxLength={300} placeholder="e.g. holiday cover" {...form.getInputProps('reason')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={giving.fetching || lending.fetching}>
            {kind === 'lend' ? 'Lend role' : 'Give role'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
