import { Drawer, Group, NumberInput, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AuditPolicyFieldsFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import {
  ConfirmButton,
  CopyField,
  ErrorState,
  Facts,
  FormErrors,
  RelativeTime,
  SubmitButton,
  toast,
} from '../../ui/index.ts';
import {
  AuditPolicyQuery,
  HoldAuditLogMutation,
  ReleaseAuditLogMutation,
  UpdateAuditRetentionMutation,
} from './documents.ts';

/** How long records are kept, whether deletion is held, and where the chain stands. */
export function PolicyDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer opened={opened} onClose={onClose} title="How the audit log is kept" size="md">
      {opened ? <Policy /> : null}
    </Drawer>
  );
}

function Policy() {
  const [{ data, error }, read] = useQuery({ query: AuditPolicyQuery });
  const retry = () => read({ requestPolicy: 'network-only' });
  if (!data) return error ? <ErrorState error={error} onRetry={retry} /> : <Skeleton height={240} />;
  const policy = data.auditPolicy;
  return (
    <Stack gap="xl">
      <Chain policy={policy} />
      <Retention key={`retention ${policy.version}`} policy={policy} />
      <Hold key={`hold ${policy.version}`} policy={policy} />
    </Stack>
  );
}

interface Props {
  policy: AuditPolicyFieldsFragment;
}

function Chain({ policy: { records, firstPlace, lastPlace, lastHash, signedAt } }: Props) {
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          ['Records', records.toLocaleString('en')],
          ['From', firstPlace?.toLocaleString('en')],
          ['To', lastPlace?.toLocaleString('en')],
          ['Signed', signedAt ? <RelativeTime key="signed" at={signedAt} /> : null],
        ]}
      />
      {lastHash ? (
        <>
          <CopyField label="Hash of the last record" value={lastHash} />
          <Text size="sm" c="dimmed">
            Kept elsewhere, it proves later that nothing before it was changed.
          </Text>
        </>
      ) : null}
    </Stack>
  );
}

function Retention({ policy }: Props) {
  const may = useMay()('audit.update');
  const [{ data, error, fetching }, update] = useMutation(UpdateAuditRetentionMutation);
  const [days, setDays] = useState<number | string>(policy.retentionDays ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await update({ input: { retentionDays: days === '' ? null : Number(days) } });
    if (!result.data?.updateAuditRetention.policy) return;
    toast('The settings are saved.');
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        Retention
      </Title>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <FormErrors errors={data?.updateAuditRetention.errors} error={error} />
          <NumberInput
            label="Delete records after (days)"
            description="30 to 3,650. Empty: never. Deleted each night, and not to be brought back."
            min={30}
            max={3_650}
            allowDecimal={false}
            value={days}
            onChange={setDays}
            readOnly={!may}
          />
          {may ? (
            <Group>
              <SubmitButton
                loading={fetching}
                missing={days === (policy.retentionDays ?? '') ? 'Nothing is changed yet.' : null}
              >
                Save
              </SubmitButton>
            </Group>
          ) : null}
        </Stack>
      </form>
    </section>
  );
}

function Hold({ policy }: Props) {
  const may = useMay()('audit.update');
  const [{ data, error, fetching }, hold] = useMutation(HoldAuditLogMutation);
  const [, release] = useMutation(ReleaseAuditLogMutation);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await hold({ reason });
    if (!result.data?.holdAuditLog.policy) return;
    toast('Nothing is deleted any more.');
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        Legal hold
      </Title>
      {policy.heldSince ? (
        <Stack gap="xs">
          <Text size="sm">
            Held since <RelativeTime at={policy.heldSince} />
            {policy.heldBy ? ` by ${policy.heldBy.name}` : ''}: {policy.holdReason}
          </Text>
          {may ? (
            <Group>
              <ConfirmButton
                title="Release the hold?"
                consequence="Records whose time is over are deleted the next night, and can’t be brought back."
                verb="Release"
                onConfirm={async () => {
                  const result = await release({});
                  return result.error?.graphQLErrors[0]?.message ?? result.error?.message ?? null;
                }}
              >
                Release the hold
              </ConfirmButton>
            </Group>
          ) : null}
        </Stack>
      ) : may ? (
        <form onSubmit={submit}>
          <Stack gap="xs">
            <FormErrors errors={data?.holdAuditLog.errors} error={error} />
            <TextInput
              label="Why nothing may be deleted"
              description="While held, retention deletes nothing, whatever it says above."
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group>
              <SubmitButton variant="default" loading={fetching} missing={reason.trim() === '' ? 'Say why.' : null}>
                Hold
              </SubmitButton>
            </Group>
          </Stack>
        </form>
      ) : (
        <Text size="sm">Not held.</Text>
      )}
    </section>
  );
}
