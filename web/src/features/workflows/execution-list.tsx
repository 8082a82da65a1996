import { Anchor } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ExecutionRowFragment, ExecutionStatus } from '../../graph/generated/graphql.ts';
import { useLiveList } from '../../graph/index.ts';
import { type Column, DataTable, EmptyState, FilterSelect, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { ExecutionListQuery, ExecutionUpdatesSubscription } from './documents.ts';
import { RunTime } from './run-time.tsx';
import { executionStatuses } from './workflow-search.ts';

interface Props {
  workflowId: string;
  status: ExecutionStatus | undefined;
  onStatus: (status: ExecutionStatus | undefined) => void;
}

const columns: Column<ExecutionRowFragment>[] = [
  {
    id: 'started',
    header: 'Started',
    fixed: true,
    phone: 'title',
    cell: (execution) => (
      <Anchor component={Link} to={`/workflows/executions/${execution.id}`} fw={600} size="sm">
        <RelativeTime at={execution.startedAt} />
      </Anchor>
    ),
  },
  { id: 'status', header: 'Status', width: 130, cell: (execution) => <StatusBadge status={execution.status} /> },
  { id: 'time', header: 'Took', width: 120, align: 'right', cell: (execution) => <RunTime execution={execution} /> },
  { id: 'by', header: 'Started by', width: 200, cell: (execution) => execution.startedBy?.name ?? '—' },
  {
    id: 'version',
    header: 'Version',
    width: 90,
    align: 'right',
    phone: 'hide',
    cell: (execution) => execution.definitionVersion,
  },
  { id: 'error', header: 'Error', phone: 'bare', cell: (execution) => execution.error ?? '' },
];

/** The runs of a workflow, the newest first, as they come and go on. */
export function ExecutionList({ workflowId, status, onStatus }: Props) {
  const navigate = useNavigate();
  const list = useLiveList({
    query: ExecutionListQuery,
    variables: { first: 50, workflowId, status: status ?? null },
    select: (data) => data.workflowExecutions,
    updates: ExecutionUpdatesSubscription,
    updateVariables: { workflowId },
    // Steps change no list, and what became of a run the cache has already.
    patched: ({ workflowExecutionUpdates: update }) => (status && update.status !== status ? null : update.executionId),
  });
  return (
    <DataTable
      id="executions"
      label="Runs"
      columns={columns}
      list={list}
      rowId={(execution) => execution.id}
      onOpen={(execution) => void navigate({ to: '/workflows/executions/$id', params: { id: execution.id } })}
      filtered={status !== undefined}
      onClearFilters={() => onStatus(undefined)}
      toolbar={<FilterSelect label="Status" value={status} values={executionStatuses} onChange={onStatus} />}
      empty={
        <EmptyState
          icon={IconPlayerPlay}
          title="No runs yet"
          description="It runs when its trigger fires, or when somebody runs it by hand."
        />
      }
    />
  );
}
