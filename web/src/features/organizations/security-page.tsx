import { Card, Group, NumberInput, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { SignInPolicyQuery as SignInPolicyData } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import {
  ErrorState,
  FormErrors,
  Overtaken,
  PageHeader,
  RelativeTime,
  SubmitButton,
  toast,
  useBase,
} from '../../ui/index.ts';
import { SignInPolicyQuery, UpdateSignInPolicyMutation } from './documents-entry.ts';

/** What is asked of members who sign in. */
export function SecurityPage() {
  const [{ data, error }, read] = useQuery({ query: SignInPolicyQuery });
  const refresh = () => read({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHeader title="Sign-in" description="What the organization asks of members who sign in." />
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={240} /> : null}
      {data ? <Policy policy={data.signInPolicy} /> : null}
    </>
  );
}

function Policy({ policy }: { policy: SignInPolicyData['signInPolicy'] }) {
  const [dirty, setDirty] = useState(false);
  const { base, overtaken, takeOver } = useBase(policy, dirty);
  return (
    <Stack maw="38rem">
      {overtaken ? (
        <Overtaken what="what is asked" onShow={takeOver}>
          Saving changes only what you have changed here.
        </Overtaken>
      ) : null}
      <PolicyForm key={base.version} policy={base} onDirty={setDirty} />
    </Stack>
  );
}

const day = 24 * 60 * 60 * 1_000;
const graces = [
  { value: 'no', label: 'Not required' },
  { value: '0', label: 'Required from now on' },
  { value: '7', label: 'Required in 7 days' },
  { value: '30', label: 'Required in 30 days' },
];

interface Props {
  policy: SignInPolicyData['signInPolicy'];
  onDirty: (dirty: boolean) => void;
}

function PolicyForm({ policy, onDirty }: Props) {
  const may = useMay();
  const mayTimes = may('signInPolicy.update');
  const maySecondFactor = may('signInPolicy.requireSecondFactor');
  const [{ data, error, fetching }, update] = useMutation(UpdateSignInPolicyMutation);
  const form = useForm({
    initialValues: {
      secondFactorFrom: policy.secondFactorFrom === null ? 'no' : 'as-it-is',
      idleMinutes: policy.idleMinutes ?? ('' as number | string),
      sessionHours: policy.sessionHours ?? ('' as number | string),
    },
  });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const submit = form.onSubmit(async ({ secondFactorFrom, idleMinutes, sessionHours }) => {
    const from = secondFactorFrom === 'no' ? null : new Date(Date.now() + Number(secondFactorFrom) * day).toISOString();
    const result = await update({
      input: {
        ...(form.isDirty('idleMinutes') ? { idleMinutes: idleMinutes === '' ? null : Number(idleMinutes) } : {}),
        ...(form.isDirty('sessionHours') ? { sessionHours: sessionHours === '' ? null : Number(sessionHours) } : {}),
        ...(form.isDirty('secondFactorFrom') ? { secondFactorFrom: from } : {}),
      },
    });
    if (!result.data?.updateSignInPolicy.policy) return;
    form.resetDirty();
    toast('The settings are saved. They count at once.');
  });
  const asItIs = { value: 'as-it-is', label: 'Required' };
  return (
    <Card padding="lg">
      <form onSubmit={submit}>
        <Stack>
          <FormErrors errors={data?.updateSignInPolicy.errors} error={error} form={form} />
          <Select
            label="Second factor"
            description="Whoever signed in with a password alone is asked to add a second factor before they can go on."
            data={policy.secondFactorFrom === null ? graces : [asItIs, ...graces]}
            allowDeselect={false}
            readOnly={!maySecondFactor}
            {...form.getInputProps('secondFactorFrom')}
          />
          {policy.secondFactorFrom ? (
            <Text size="sm" c="dimmed">
              Required from <RelativeTime at={policy.secondFactorFrom} />.
            </Text>
          ) : null}
          <NumberInput
            label="End a session that was idle for (minutes)"
            description="5 to 43,200. Empty: as long as the installation says."
            min={5}
            max={43_200}
            allowDecimal={false}
            readOnly={!mayTimes}
            {...form.getInputProps('idleMinutes')}
          />
          <NumberInput
            label="End every session after (hours)"
            description="1 to 9,600. Empty: as long as the installation says."
            min={1}
            max={9_600}
            allowDecimal={false}
            readOnly={!mayTimes}
            {...form.getInputProps('sessionHours')}
          />
          {mayTimes || maySecondFactor ? (
            <Group>
              <SubmitButton loading={fetching} missing={dirty ? null : 'Nothing is changed yet.'}>
                Save
              </SubmitButton>
            </Group>
          ) : null}
        </Stack>
      </form>
    </Card>
  );
}
