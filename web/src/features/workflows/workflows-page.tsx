import { Anchor, Button, Text } from '@mantine/core';
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WorkflowRowFragment } from '../../graph/generated/graphql.ts';
import { useLiveList } from '../../graph/index.ts';
import {
  Can,
  type Column,
  DataTable,
  EmptyState,
  FilterSelect,
  PageHeader,
  RelativeTime,
  SearchField,
  StatusBadge,
} from '../../ui/index.ts';
import { WorkflowListQuery, WorkflowUpdatesSubscription } from './documents.ts';
import { triggerLabels } from './labels.ts';
import { workflowsRoute } from './routes.ts';
import {
  triggerKinds,
  type WorkflowSearch,
  workflowFilter,
  workflowSort,
  workflowStatuses,
} from './workflow-search.ts';

const columns: Column<WorkflowRowFragment>[] = [
  {
    id: 'name',
    header: 'Workflow',
    sort: 'NAME',
    fixed: true,
    phone: 'title',
    cell: (workflow) => (
      <>
        <Anchor component={Link} to={`/workflows/${workflow.id}`} fw={600} size="sm">
          {workflow.name}
        </Anchor>
        {workflow.description ? (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {workflow.description}
          </Text>
        ) : null}
      </>
    ),
  },
  { id: 'status', header: 'Status', width: 120, cell: (workflow) => <StatusBadge status={workflow.status} /> },
  { id: 'trigger', header: 'Starts', width: 190, cell: (workflow) => triggerLabels[workflow.trigger] },
  {
    id: 'version',
    header: 'Version',
    width: 90,
    align: 'right',
    phone: 'hide',
    cell: (workflow) => workflow.definitionVersion,
  },
  { id: 'by', header: 'Published by', width: 180, cell: (workflow) => workflow.publishedBy?.name ?? '—' },
  { id: 'owner', header: 'Owner', width: 150, cell: (workflow) => workflow.owner?.name ?? workflow.team?.name ?? '' },
  {
    id: 'updated',
    header: 'Changed',
    sort: 'UPDATED_AT',
    firstDirection: 'DESC',
    width: 150,
    cell: (workflow) => <RelativeTime at={workflow.updatedAt} />,
  },
];

/** The automations of the organization. */
export function WorkflowsPage() {
  const search = workflowsRoute.useSearch();
  const navigate = workflowsRoute.useNavigate();
  const set = (change: Partial<WorkflowSearch>) => void navigate({ search: { ...search, ...change }, replace: true });
  const list = useLiveList({
    query: WorkflowListQuery,
    variables: { first: 50, search: search.q ?? null, filter: workflowFilter(search), sort: workflowSort(search) },
    select: (data) => data.workflows,
    updates: WorkflowUpdatesSubscription,
  });
  const create = (
    <Can permission="workflow.create">
      <Button component={Link} to="/workflows/new" leftSection={<IconPlus size={16} />}>
        New workflow
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader title="Workflows" description="What happens by itself, and when." actions={create} />
      <DataTable
        id="workflows"
        label="Workflows"
        columns={columns}
        list={list}
        rowId={(workflow) => workflow.id}
        onOpen={(workflow) => void navigate({ to: '/workflows/$id', params: { id: workflow.id } })}
        sort={workflowSort(search)}
        onSort={(sort) => set({ sort: sort?.field as WorkflowSearch['sort'], direction: sort?.direction })}
        filtered={Boolean(search.q || search.status || search.trigger)}
        onClearFilters={() => set({ q: undefined, status: undefined, trigger: undefined })}
        toolbar={
          <>
            <SearchField label="Search workflows" value={search.q} onChange={(q) => set({ q })} />
            <FilterSelect
              label="Status"
              value={search.status}
              values={workflowStatuses}
              onChange={(status) => set({ status })}
            />
            <FilterSelect
              label="Trigger"
              value={search.trigger}
              values={triggerKinds}
              labels={triggerLabels}
              onChange={(trigger) => set({ trigger })}
            />
          </>
        }
        empty={
          <EmptyState
            icon={IconArrowsSplit2}
            title="No workflows"
            description="A workflow watches for something and acts on it: start with a template."
            action={create}
          />
        }
      />
    </>
  );
}
