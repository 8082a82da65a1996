import { Alert, Code, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { SchemaComparisonPartsFragment } from '../../graph/generated/graphql.ts';
import { RelativeTime, StatusBadge, type Tone } from '../../ui/index.ts';

type Change = SchemaComparisonPartsFragment['changes'][number];
type Client = Change['clients'][number];

/** What a schema changes for clients, the worst first, with those that used what breaks. */
export function ChangeList({ comparison }: { comparison: SchemaComparisonPartsFragment }) {
  const { changes, notTold } = comparison;
  const breaking = changes.filter(({ severity }) => severity === 'BREAKING');
  const affecting = breaking.filter(({ clients }) => clients.length > 0).length;
  if (changes.length === 0) {
    return (
      <Alert color="green" icon={<IconCircleCheck size={18} />} title="Nothing changes for clients" role="status">
        Both schemas look the same from outside.
      </Alert>
    );
  }
  return (
    <Stack gap="sm" component="section" aria-label="Changes">
      <Text size="sm" role="status">
        {breaking.length === 0
          ? 'No breaking change.'
          : `Breaking changes: ${breaking.length}, of which ${affecting} affect clients of the last 30 days.`}
        {notTold > 0
          ? ` Not known is what ${notTold.toLocaleString('en')} executions used: their operations were too many to be told apart.`
          : ''}
      </Text>
      <List listStyleType="none" spacing="md" size="sm">
        {changes.map((change) => (
          <List.Item key={`${change.type} ${change.coordinate} ${change.description}`}>
            <StatusBadge {...badgeOf(change)} />
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {change.description} <Code>{change.coordinate}</Code>
            </Text>
            {change.clients.length > 0 ? (
              <List size="sm" mt={4}>
                {change.clients.map((client) => (
                  <List.Item key={`${client.name}\n${client.version}`}>
                    {change.certain ? 'breaks' : 'can break'} <Affected client={client} />
                  </List.Item>
                ))}
              </List>
            ) : null}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function badgeOf({ severity, clients }: Change): { status: string; label: string; tone: Tone } {
  if (severity === 'SAFE') return { status: severity, label: 'Safe', tone: 'good' };
  if (severity === 'DANGEROUS') return { status: severity, label: 'Dangerous', tone: 'attention' };
  return clients.length > 0
    ? { status: severity, label: 'Breaking', tone: 'bad' }
    : { status: severity, label: 'Breaking, unused', tone: 'attention' };
}

function Affected({ client }: { client: Client }) {
  const { name, version, count, lastSeenAt, organizations } = client;
  const who = [name === '' ? 'a client without a name' : name, version].filter((text) => text !== '').join(' ');
  return (
    <>
      <strong>{who}</strong>: {count === 1 ? 'once' : `${count.toLocaleString('en')} times`}, last{' '}
      <RelativeTime at={lastSeenAt} />, {organizations === 1 ? '1 organization' : `${organizations} organizations`}
    </>
  );
}
