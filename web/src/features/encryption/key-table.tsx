import { Code, Table } from '@mantine/core';
import type { EncryptionStateFragment } from '../../graph/generated/graphql.ts';
import { RelativeTime, StatusBadge } from '../../ui/index.ts';

type Key = EncryptionStateFragment['keys'][number];

const states = {
  ACTIVE: { label: 'Active', tone: 'good' },
  RETIRING: { label: 'Being replaced', tone: 'attention' },
  DESTROYED: { label: 'Destroyed', tone: 'neutral' },
} as const satisfies Record<Key['state'], object>;

export function KeyTable({ keys }: { keys: readonly Key[] }) {
  return (
    <Table aria-label="Encryption keys" verticalSpacing="sm" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Key</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Made</Table.Th>
          <Table.Th visibleFrom="sm">Destroyed</Table.Th>
          <Table.Th visibleFrom="sm">Sealed by</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map(({ id, number, state, createdAt, destroyedAt, sealedBy }) => (
          <Table.Tr key={id}>
            <Table.Td>{number}</Table.Td>
            <Table.Td>
              <StatusBadge status={state} {...states[state]} />
            </Table.Td>
            <Table.Td>
              <RelativeTime at={createdAt} />
            </Table.Td>
            <Table.Td visibleFrom="sm">{destroyedAt === null ? '—' : <RelativeTime at={destroyedAt} />}</Table.Td>
            <Table.Td visibleFrom="sm">
              <Code>{sealedBy}</Code>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
