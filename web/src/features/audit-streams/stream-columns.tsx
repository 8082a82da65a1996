import { Code, Text, UnstyledButton } from '@mantine/core';
import type { AuditStreamRowFragment } from '../../graph/generated/graphql.ts';
import { type Column, RelativeTime, StatusBadge } from '../../ui/index.ts';

export const streamColumns = (onOpen: (id: string) => void): Column<AuditStreamRowFragment>[] => [
  {
    id: 'name',
    header: 'Stream',
    fixed: true,
    phone: 'title',
    cell: (stream) => (
      <UnstyledButton
        onClick={(event) => {
          event.stopPropagation();
          onOpen(stream.id);
        }}
      >
        <Text fw={600} size="sm" c="var(--mantine-color-anchor)">
          {stream.name}
        </Text>
      </UnstyledButton>
    ),
  },
  { id: 'state', header: 'State', width: 110, cell: (stream) => <StreamState stream={stream} /> },
  {
    id: 'url',
    header: 'To',
    cell: ({ url }) => <Code style={{ overflowWrap: 'anywhere' }}>{url}</Code>,
  },
  {
    id: 'lag',
    header: 'Behind',
    width: 120,
    align: 'right',
    cell: ({ lag }) => (lag === 0 ? 'nothing' : lag.toLocaleString('en')),
  },
  {
    id: 'delivered',
    header: 'Last delivery',
    width: 150,
    align: 'right',
    cell: ({ lastDeliveredAt }) => (lastDeliveredAt ? <RelativeTime at={lastDeliveredAt} /> : 'never'),
  },
];

export function StreamState({ stream: { state } }: { stream: Pick<AuditStreamRowFragment, 'state'> }) {
  return <StatusBadge status={state} tone={state === 'FAILING' ? 'bad' : undefined} />;
}
