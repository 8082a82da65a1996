import { Alert, Anchor, Stack, Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { WorkflowDetailQuery } from '../../graph/generated/graphql.ts';
import { useLive, useMay } from '../../graph/index.ts';
import { EmptyState, ErrorState, LoadingState, PageHeader, StatusBadge } from '../../ui/index.ts';
import { WorkflowDetailQuery as WorkflowDetail, WorkflowUpdatesSubscription } from './documents.ts';
import { ExecutionList } from './execution-list.tsx';
import { workflowRoute } from './routes.ts';
import { WorkflowActions } from './workflow-actions.tsx';
import { WorkflowDefinitionTab } from './workflow-definition-tab.tsx';
import { WorkflowFacts } from './workflow-facts.tsx';
import type { WorkflowPageSearch } from './workflow-search.ts';

type Workflow = NonNullable<WorkflowDetailQuery['workflow']>;

/** One workflow: what it does, its runs, and the switch that turns it on. */
export function WorkflowPage() {
  const { id } = workflowRoute.useParams();
  return <OneWorkflow key={id} id={id} />;
}

function OneWorkflow({ id }: { id: string }) {
  const [{ data, fetching, error }, reload] = useQuery({ query: WorkflowDetail, variables: { id } });
  const [gone, setGone] = useState<'deleted' | 'removed' | null>(null);
  useLive(
    WorkflowUpdatesSubscription,
    ({ workflowChanged }) => {
      if (workflowChanged.type === 'workflow.deleted') setGone('deleted');
      if (workflowChanged.type === 'workflow.removed') setGone('removed');
    },
    { variables: { workflowId: id } },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading the workflow" />;
  const workflow = data?.workflow;
  if (gone !== null || !workflow) {
    const deleted = gone === 'deleted';
    return (
      <EmptyState
        title={deleted ? 'This workflow was deleted' : 'No such workflow'}
        description={deleted ? 'Its history stays in the activity.' : 'It does not exist, or you may not see it.'}
      />
    );
  }
  return <Loaded workflow={workflow} />;
}

function Loaded({ workflow }: { workflow: Workflow }) {
  const search = workflowRoute.useSearch();
  const navigate = workflowRoute.useNavigate();
  const mayReadRuns = useMay()('workflowExecution.read');
  const tab = mayReadRuns ? (search.tab ?? 'runs') : 'definition';
  const onSearch = (next: WorkflowPageSearch) => void navigate({ search: next, replace: true });
  return (
    <>
      <PageHeader
        title={workflow.name}
        description={workflow.description || undefined}
        badge={<StatusBadge status={workflow.status} />}
        back={
          <Anchor component={Link} to="/workflows">
            Workflows
          </Anchor>
        }
        actions={<WorkflowActions workflow={workflow} />}
      />
      <Stack gap="md">
        {workflow.status === 'PAUSED' ? (
          <Alert color="orange" icon={<IconAlertTriangle />} title="Guardian stopped this workflow">
            {workflow.pausedReason ?? 'Its publisher lost a permission that its nodes need.'}
          </Alert>
        ) : null}
        <WorkflowFacts workflow={workflow} />
        <Tabs
          value={tab}
          onChange={(next) => onSearch({ ...search, tab: next === 'definition' ? 'definition' : undefined })}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            {mayReadRuns ? <Tabs.Tab value="runs">Runs</Tabs.Tab> : null}
            <Tabs.Tab value="definition">Definition</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="runs">
            <ExecutionList
              workflowId={workflow.id}
              status={search.status}
              onStatus={(status) => onSearch({ ...search, status })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="definition">
            <WorkflowDefinitionTab workflow={workflow} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </>
  );
}
