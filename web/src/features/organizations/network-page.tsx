import { Alert, Button, Card, Group, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import type {
  NetworkRuleInput,
  NetworkRulesQuery as NetworkRulesData,
  TryNetworkRulesQuery as TryData,
} from '../../graph/generated/graphql.ts';
import { graphError, useMay } from '../../graph/index.ts';
import {
  Can,
  ErrorState,
  FormErrors,
  Overtaken,
  PageHeader,
  placeOf,
  RelativeTime,
  SubmitButton,
  toast,
  toastError,
  useBase,
} from '../../ui/index.ts';
import { AddressTester } from './address-tester.tsx';
import {
  NetworkRulesQuery,
  OwnAddressQuery,
  SaveNetworkRulesMutation,
  TryNetworkRulesQuery,
} from './documents-entry.ts';
import { RuleRow } from './rule-row.tsx';

/** From where the organization lets people and keys in. */
export function NetworkPage() {
  const [{ data, error }, read] = useQuery({ query: NetworkRulesQuery });
  const refresh = () => read({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHeader title="Network" description="From where the organization lets people and keys in." />
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={240} /> : null}
      {data ? (
        <Stack maw="60rem">
          <DraftedRules {...data} />
          <Can permission="networkRule.test">
            <AddressTester />
          </Can>
        </Stack>
      ) : null}
    </>
  );
}

/** A line of the draft; `key` is only for the list on the page. */
export type Draft = NetworkRuleInput & { key: number };
let lines = 0;

function DraftedRules({ networkRules, roles }: NetworkRulesData) {
  const [dirty, setDirty] = useState(false);
  const { base, overtaken, takeOver } = useBase(networkRules, dirty);
  return (
    <>
      {overtaken ? (
        <Overtaken what="the rules" onShow={takeOver}>
          What you changed here can’t be saved over it.
        </Overtaken>
      ) : null}
      <Rules key={base.version} networkRules={base} roles={roles} onDirty={setDirty} />
    </>
  );
}

interface Props extends NetworkRulesData {
  onDirty: (dirty: boolean) => void;
}

const textOf = (rules: readonly NetworkRuleInput[], enforced: boolean) =>
  JSON.stringify([
    enforced,
    rules.map(({ effect, kind, value, roleId, apiKeyId, note }) => [
      effect,
      kind,
      value,
      roleId,
      apiKeyId,
      note || null,
    ]),
  ]);

function Rules({ networkRules, roles, onDirty }: Props) {
  const may = useMay();
  const mayEnforce = may('networkRule.enforce');
  const mayUpdate = may('networkRule.update') && (mayEnforce || !networkRules.enforced);
  const client = useClient();
  const [draft, setDraft] = useState<Draft[]>(() =>
    networkRules.rules.map(({ id: _id, ...rule }) => ({ ...rule, key: ++lines })),
  );
  const [enforced, setEnforced] = useState(networkRules.enforced);
  const [tried, setTried] = useState<TryData['tryNetworkRules'] | null>(null);
  const [{ data, error, fetching }, save] = useMutation(SaveNetworkRulesMutation);
  const rules = draft.map(({ key: _key, ...rule }) => rule);
  const tryOut = async () => {
    const result = await client.query(TryNetworkRulesQuery, { rules }, { requestPolicy: 'network-only' }).toPromise();
    const problem = graphError(result.error);
    if (problem) return toastError(problem.message);
    setTried(result.data?.tryNetworkRules ?? null);
  };
  const submit = async () => {
    const result = await save({ input: { rules, enforced, version: networkRules.version } });
    if (!result.data?.saveNetworkRules.networkRules) return;
    onDirty(false);
    toast(enforced ? 'The rules count from now on, on open pages too.' : 'The rules are kept, and do not count.');
  };
  const dirty = textOf(rules, enforced) !== textOf(networkRules.rules, networkRules.enforced);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const [own] = useQuery({ query: OwnAddressQuery });
  const { yourAddress = null, yourCountry = null } = own.data?.networkRules ?? {};
  const here = placeOf({ ipAddress: yourAddress, country: yourCountry });
  return (
    <Card padding="lg">
      <Title order={2} mb="xs">
        Network rules
      </Title>
      <Stack>
        <Text size="sm">
          As soon as one rule allows, whoever is on no line stays out. A rule that blocks comes before any that allows.
          {here ? ` You are at ${here}.` : ''}
        </Text>
        {networkRules.overriddenUntil ? (
          <Alert color="orange" variant="light">
            An owner has suspended the rules until <RelativeTime at={networkRules.overriddenUntil} />:{' '}
            {networkRules.overrideReason}
          </Alert>
        ) : null}
        <FormErrors
          errors={data?.saveNetworkRules.errors.map((problem) => ({ ...problem, message: located(problem) }))}
          error={error}
        />
        {draft.map((rule, index) => (
          <RuleRow
            key={rule.key}
            number={index + 1}
            rule={rule}
            roles={roles}
            readOnly={!mayUpdate}
            onChange={(change) => {
              setTried(null);
              setDraft(draft.map((each) => (each === rule ? { ...each, ...change } : each)));
            }}
            onRemove={() => {
              setTried(null);
              setDraft(draft.filter((each) => each !== rule));
            }}
          />
        ))}
        {draft.length === 0 ? (
          <Text size="sm" c="dimmed">
            No rules: everybody is let in from everywhere.
          </Text>
        ) : null}
        {mayUpdate ? (
          <>
            <Group>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} />}
                onClick={() => setDraft([...draft, { key: ++lines, effect: 'ALLOW', kind: 'RANGE', value: '' }])}
              >
                Add a rule
              </Button>
              <Can permission="networkRule.try">
                <Button variant="default" onClick={tryOut}>
                  Try them out
                </Button>
              </Can>
            </Group>
            {tried ? <TriedOut tried={tried} /> : null}
            <Switch
              label="Enforce the rules"
              disabled={!mayEnforce}
              checked={enforced}
              onChange={(event) => setEnforced(event.currentTarget.checked)}
            />
            <Group>
              <SubmitButton onClick={submit} loading={fetching} missing={dirty ? null : 'Nothing is changed yet.'}>
                Save the rules
              </SubmitButton>
            </Group>
          </>
        ) : null}
      </Stack>
    </Card>
  );
}

function TriedOut({ tried }: { tried: TryData['tryNetworkRules'] }) {
  return (
    <Alert
      color={tried.refusesYou ? 'red' : 'blue'}
      variant="light"
      title="The last 30 days, with these rules"
      role="status"
    >
      <Stack gap={4}>
        {tried.refusesYou ? <Text size="sm">They would keep you out now.</Text> : null}
        <Text size="sm">
          {tried.refused.length === 0
            ? 'Nobody who came would have been refused.'
            : `${tried.refused.length} of ${tried.seen} would have been refused:`}
        </Text>
        {tried.refused.slice(0, 50).map(({ principal, ipAddress, country, lastSeenAt }) => (
          <Text key={`${principal.id} ${ipAddress}`} size="sm">
            {principal.name} at {placeOf({ ipAddress, country })}, last <RelativeTime at={lastSeenAt} />
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}

/** `["input", "rules", "1", "value"]` is line 2. */
function located({ path, message }: { path: readonly string[]; message: string }): string {
  return /^\d+$/.test(path[2] ?? '') ? `Rule ${Number(path[2]) + 1}: ${message}` : message;
}
