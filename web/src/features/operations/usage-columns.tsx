import { Anchor } from '@mantine/core';
import type { OperationUsageQuery } from '../../graph/generated/graphql.ts';
import { type Column, RelativeTime } from '../../ui/index.ts';

export type UsedOperation = OperationUsageQuery['operationUsage']['operations'][number];

export const count = (value: number) => value.toLocaleString('en');
export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ms`;
export const nameOf = ({ signature, name }: Pick<UsedOperation, 'signature' | 'name'>) =>
  name || (signature === '' ? 'All others' : 'Without a name');
export const clientName = ({ name, version }: { name: string; version: string }) =>
  name === '' ? 'unnamed' : `${name}${version && ` ${version}`}`;

export const usageColumns = (show: (signature: string) => void): Column<UsedOperation>[] => [
  {
    id: 'name',
    header: 'Operation',
    fixed: true,
    phone: 'title',
    cell: (operation) =>
      operation.signature === '' ? (
        nameOf(operation)
      ) : (
        <Anchor component="button" type="button" size="sm" fw={600} onClick={() => show(operation.signature)}>
          {nameOf(operation)}
        </Anchor>
      ),
  },
  { id: 'count', header: 'Executed', align: 'right', cell: (operation) => count(operation.count) },
  {
    id: 'errors',
    header: 'Errors',
    align: 'right',
    cell: ({ errors, count: all }) => (errors === 0 ? '0' : `${((100 * errors) / all).toFixed(1)} %`),
  },
  { id: 'p50', header: 'p50', align: 'right', cell: ({ latency }) => milliseconds(latency.p50) },
  { id: 'p95', header: 'p95', align: 'right', cell: ({ latency }) => milliseconds(latency.p95) },
  { id: 'p99', header: 'p99', align: 'right', cell: ({ latency }) => milliseconds(latency.p99) },
  { id: 'cost', header: 'Cost, p95', align: 'right', cell: ({ cost }) => count(Math.round(cost.p95)) },
  {
    id: 'clients',
    header: 'Clients',
    cell: ({ clients: [first, ...rest] }) =>
      first ? `${clientName(first)}${rest.length > 0 ? ` and ${rest.length} more` : ''}` : '–',
  },
  {
    id: 'last',
    header: 'Last',
    cell: ({ lastSeenAt }) => (lastSeenAt ? <RelativeTime at={lastSeenAt} /> : '–'),
  },
];
