import { Anchor, Code } from '@mantine/core';
import type { SupergraphListQuery } from '../../graph/generated/graphql.ts';
import { type Column, RelativeTime, StatusBadge } from '../../ui/index.ts';

export type Supergraph = SupergraphListQuery['supergraphs']['nodes'][number];

/** Enough of an id to tell it from the others. */
export const shortId = (id: string) => id.slice(0, 10);

export const supergraphColumns = (presentId: string | null, show: (id: string) => void): Column<Supergraph>[] => [
  {
    id: 'id',
    header: 'Supergraph',
    fixed: true,
    phone: 'title',
    cell: ({ id }) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => show(id)}
        aria-label={`Changes of supergraph ${shortId(id)}`}
      >
        <Code>{shortId(id)}</Code>
      </Anchor>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ id }) =>
      id === presentId ? <StatusBadge status="ACTIVE" label="Served" /> : <StatusBadge status="PAST" label="Earlier" />,
  },
  { id: 'version', header: 'Version', cell: ({ version }) => version },
  { id: 'subgraphs', header: 'Subgraphs', cell: ({ subgraphs }) => subgraphs.join(', ') },
  { id: 'first', header: 'First served', cell: ({ firstServedAt }) => <RelativeTime at={firstServedAt} /> },
  { id: 'last', header: 'Last served', cell: ({ lastServedAt }) => <RelativeTime at={lastServedAt} /> },
];
