import { Button, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import { askToConfirm, useSession, useSessionState, type useViewer } from '../../graph/index.ts';
import { FormErrors, PageHeader } from '../../ui/index.ts';
import { SecurityCards } from '../account/security-cards.tsx';
import { signOut } from '../identity/auth.ts';
import { OverrideNetworkRulesMutation, RestoreOrganizationMutation } from './documents-entry.ts';

/** Belongs to the organization, and is not let in: why, what can be done about it, and where else to go. */
export function NotLetInPage() {
  const state = useSessionState();
  const session = useSession();
  const navigate = useNavigate();
  if (state.phase !== 'signed-in') return null;
  const { memberships, refusal } = state.me;
  const again = async () => {
    await session.reload();
    await navigate({ to: '/' });
  };
  const enter = async (organizationId: string) => {
    await session.enter(organizationId);
    await navigate({ to: '/' });
  };
  const refused = memberships.find(({ organization }) => organization.id === refusal?.organizationId);
  const owns = refused?.roles.some(({ builtIn }) => builtIn === 'owner') ?? false;
  const others = memberships.filter((each) => each !== refused);
  return (
    <>
      <PageHeader title={refused ? `${refused.organization.name} does not let you in` : 'You can go on'} />
      <Stack>
        <Text>{refusal?.message}</Text>
        {refusal?.code === 'SECOND_FACTOR_REQUIRED' ? <AddSecondFactor onDone={again} /> : null}
        {refusal?.code === 'NETWORK_NOT_ALLOWED' && owns ? (
          <BreakGlass organizationId={refusal.organizationId} onDone={again} />
        ) : null}
        {refusal?.code === 'ORGANIZATION_DELETED' && owns ? (
          <Restore organizationId={refusal.organizationId} onDone={again} />
        ) : null}
        <Button variant="default" onClick={again}>
          Try again
        </Button>
        <GoElsewhere memberships={others} onChosen={enter} />
        <Button
          variant="subtle"
          onClick={async () => {
            await signOut();
            await session.enter(null);
            await navigate({ to: '/sign-in' });
          }}
        >
          Sign out
        </Button>
      </Stack>
    </>
  );
}

/** With more organizations than these, one is found by typing. */
const mostButtons = 5;

function GoElsewhere(props: {
  memberships: ReturnType<typeof useViewer>['memberships'];
  onChosen: (id: string) => Promise<void>;
}) {
  const { memberships, onChosen } = props;
  if (memberships.length > mostButtons) {
    return (
      <Select
        label="Go to another organization"
        placeholder="Type a part of its name"
        searchable
        limit={50}
        nothingFoundMessage="None of yours has that name"
        data={memberships.map(({ organization }) => ({ value: organization.id, label: organization.name }))}
        onChange={(id) => void (id !== null && onChosen(id))}
      />
    );
  }
  return memberships.map(({ organization }) => (
    <Button key={organization.id} variant="default" onClick={() => onChosen(organization.id)}>
      Go to {organization.name}
    </Button>
  ));
}

interface Props {
  organizationId: string;
  onDone: () => Promise<void>;
}

function AddSecondFactor({ onDone }: Pick<Props, 'onDone'>) {
  return (
    <>
      <Button onClick={async () => (await askToConfirm()) && (await onDone())}>I have a second factor</Button>
      <SecurityCards />
    </>
  );
}

function Restore({ organizationId, onDone }: Props) {
  const [{ data, error, fetching }, restore] = useMutation(RestoreOrganizationMutation);
  return (
    <>
      <FormErrors errors={data?.restoreOrganization.errors} error={error} />
      <Button
        loading={fetching}
        onClick={async () => {
          const result = await restore({ organizationId });
          if (result.data?.restoreOrganization.organization) await onDone();
        }}
      >
        Restore the organization
      </Button>
    </>
  );
}

function BreakGlass({ organizationId, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState<number | string>(30);
  const [{ data, error, fetching }, override] = useMutation(OverrideNetworkRulesMutation);
  return (
    <>
      <Text size="sm">As an owner you can suspend the network rules for a while. All owners are told.</Text>
      <FormErrors errors={data?.overrideNetworkRules.errors} error={error} />
      <TextInput
        label="Why"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NumberInput label="For how many minutes" min={1} max={240} value={minutes} onChange={setMinutes} />
      <Button
        color="red"
        loading={fetching}
        onClick={async () => {
          const result = await override({ input: { organizationId, reason, minutes: Number(minutes) } });
          if (result.data?.overrideNetworkRules.overriddenUntil) await onDone();
        }}
      >
        Suspend the network rules
      </Button>
    </>
  );
}
