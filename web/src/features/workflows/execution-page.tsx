import { Alert, Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from 'urql';
import type { ExecutionDetailQuery } from '../../graph/generated/graphql.ts';
import { refusalOf } from '../../graph/index.ts';
import {
  Can,
  ConfirmButton,
  EmptyState,
  ErrorState,
  JsonView,
  LoadingState,
  PageHeader,
  RelativeTime,
  StatusBadge,
} from '../../ui/index.ts';
import { CancelExecutionMutation, ExecutionDetailQuery as ExecutionDetail } from './documents.ts';
import { duration } from './duration.ts';
import { ExecutionTimeline } from './execution-timeline.tsx';
import { executionRoute } from './routes.ts';
import { useNow } from './use-now.ts';

type Execution = NonNullable<ExecutionDetailQuery['workflowExecution']>;

/** One run: every step as it happens, what it was given, and the alerts it raised. */
export function ExecutionPage() {
  const { id } = executionRoute.useParams();
  return <Run key={id} id={id} />;
}

function Run({ id }: { id: string }) {
  const [{ data, fetching, error }, reload] = useQuery({ query: ExecutionDetail, variables: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading the run" />;
  const execution = data?.workflowExecution;
  if (!execution) return <EmptyState title="No such run" description="It does not exist, or you may not see it." />;
  return <Timeline execution={execution} />;
}

const movingStatuses = ['QUEUED', 'RUNNING', 'WAITING'];

function Timeline({ execution }: { execution: Execution }) {
  const moving = movingStatuses.includes(execution.status);
  const name = execution.workflow?.name ?? 'a deleted workflow';
  return (
    <>
      <PageHeader
        title={`Run of ${name}`}
        badge={<StatusBadge status={execution.status} />}
        back={
          execution.workflow ? (
            <Anchor component={Link} to={`/workflows/${execution.workflow.id}`}>
              {name}
            </Anchor>
          ) : (
            <Anchor component={Link} to="/workflows">
              Workflows
            </Anchor>
          )
        }
        actions={moving ? <Cancel id={execution.id} /> : null}
      />
      <Stack gap="md">
        <Facts execution={execution} moving={moving} />
        {execution.error ? (
          <Alert color="red" icon={<IconAlertTriangle />} title="The run failed">
            {execution.error}
          </Alert>
        ) : null}
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Card withBorder component="section" aria-labelledby="run-steps">
            <Title order={2} size="h3" mb="md" id="run-steps">
              Steps
            </Title>
            {execution.steps.length === 0 ? (
              <Text c="dimmed">No step has started yet.</Text>
            ) : (
              <ExecutionTimeline steps={execution.steps} />
            )}
          </Card>
          <Stack gap="lg">
            <RaisedAlerts execution={execution} />
            <Card withBorder component="section" aria-labelledby="run-input">
              <Title order={2} size="h3" mb="sm" id="run-input">
                Input
              </Title>
              {execution.input === null ? <Text c="dimmed">None.</Text> : <JsonView value={execution.input} />}
            </Card>
          </Stack>
        </SimpleGrid>
      </Stack>
    </>
  );
}

function Facts({ execution, moving }: { execution: Execution; moving: boolean }) {
  const now = useNow(moving);
  return (
    <Group gap="lg" aria-live="polite">
      <Text size="sm">
        Started <RelativeTime at={execution.startedAt} /> by {execution.startedBy?.name ?? 'someone who has left'} (
        {execution.trigger.toLowerCase()})
      </Text>
      <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }} aria-live="off">
        {duration(execution.startedAt, execution.finishedAt, now)}
      </Text>
      <Text size="sm" c="dimmed">
        Definition version {execution.definitionVersion}
      </Text>
    </Group>
  );
}

function RaisedAlerts({ execution }: { execution: Execution }) {
  const alerts = execution.alerts ?? [];
  return (
    <Card withBorder component="section" aria-labelledby="run-alerts">
      <Title order={2} size="h3" mb="sm" id="run-alerts">
        Alerts it raised
      </Title>
      {alerts.length === 0 ? <Text c="dimmed">None.</Text> : null}
      <Stack gap="xs">
        {alerts.map((alert) => (
          <Group key={alert.id} gap="xs" wrap="nowrap">
            <StatusBadge status={alert.severity} />
            <Anchor component={Link} to={`/alerts?alert=${alert.id}`}>
              {alert.title}
            </Anchor>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function Cancel({ id }: { id: string }) {
  const [, cancel] = useMutation(CancelExecutionMutation);
  return (
    <Can permission="workflowExecution.cancel">
      <ConfirmButton
        title="Cancel this run?"
        consequence="No further step starts. Steps that are running already finish and are recorded."
        verb="Cancel run"
        onConfirm={async () => refusalOf(await cancel({ id }), 'cancelWorkflowExecution')}
      >
        Cancel run
      </ConfirmButton>
    </Can>
  );
}
