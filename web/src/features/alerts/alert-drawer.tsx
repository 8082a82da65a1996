import { Anchor, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { AlertDetailQuery } from '../../graph/generated/graphql.ts';
import { Can, EmptyState, ErrorState, LoadingState, RelativeTime, StatusBadge } from '../../ui/index.ts';
import { AssignButton } from '../members/index.ts';
import { AlertButtons } from './alert-buttons.tsx';
import { AlertDetailQuery as AlertDetail } from './documents.ts';
import type { AlertActions } from './use-alert-actions.ts';

interface Props {
  /** Id of the alert to show; null closes the drawer. */
  alertId: string | null;
  actions: AlertActions;
  onClose: () => void;
}

/** One alert with where it came from: its run, its rule, its organization. */
export function AlertDrawer({ alertId, actions, onClose }: Props) {
  return (
    <Drawer opened={alertId !== null} onClose={onClose} position="right" size="lg" title="Alert">
      {alertId ? <Details key={alertId} id={alertId} actions={actions} /> : null}
    </Drawer>
  );
}

type Alert = NonNullable<AlertDetailQuery['alert']>;

function Details({ id, actions }: { id: string; actions: AlertActions }) {
  const [{ data, fetching, error }, reload] = useQuery({ query: AlertDetail, variables: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading the alert" />;
  const alert = data?.alert;
  if (!alert) return <EmptyState title="No such alert" description="It does not exist, or you may not see it." />;
  return (
    <Stack>
      <div>
        <Group gap="xs" mb={6}>
          <StatusBadge status={alert.severity} />
          <StatusBadge status={actions.statusOf(alert)} />
        </Group>
        <Text component="h3" fw={700} size="lg">
          {alert.title}
        </Text>
        {alert.message ? <Text mt={4}>{alert.message}</Text> : null}
      </div>
      <Group gap="xs">
        <AlertButtons alert={alert} actions={actions} />
        <Can permission="alert.assign">
          <AssignButton
            name={alert.title}
            owner={alert.owner}
            team={alert.team}
            onAssign={(to) => actions.assign(alert.id, to)}
          />
        </Can>
      </Group>
      <Facts alert={alert} />
    </Stack>
  );
}

function Facts({ alert }: { alert: Alert }) {
  const rows: [string, React.ReactNode][] = [
    ['Raised', <When key="raised" at={alert.raisedAt} by={alert.raisedBy?.name} />],
    ['Times', alert.occurrences.toLocaleString('en')],
  ];
  rows.push(['Owner', alert.owner?.name ?? 'Nobody'], ['Team', alert.team?.name ?? 'None']);
  if (alert.acknowledgedAt) {
    rows.push(['Acknowledged', <When key="ack" at={alert.acknowledgedAt} by={alert.acknowledgedBy?.name} />]);
  }
  if (alert.resolvedAt) rows.push(['Resolved', <When key="res" at={alert.resolvedAt} by={alert.resolvedBy?.name} />]);
  if (alert.rule) rows.push(['Rule', <RuleLink key="rule" name={alert.rule.name} />]);
  if (alert.execution) rows.push(['Run', <RunLink key="run" execution={alert.execution} />]);
  if (alert.organization) rows.push(['Organization', alert.organization.name]);
  return (
    <Table>
      <Table.Tbody>
        {rows.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={130}>
              {label}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function When({ at, by }: { at: string; by: string | null | undefined }) {
  return (
    <>
      <RelativeTime at={at} />
      {by ? ` by ${by}` : null}
    </>
  );
}

function RuleLink({ name }: { name: string }) {
  return (
    <Anchor component={Link} to="/alerts/rules" underline="always">
      {name}
    </Anchor>
  );
}

function RunLink({ execution }: { execution: NonNullable<Alert['execution']> }) {
  return (
    <Group gap="xs">
      <Anchor component={Link} to={`/workflows/executions/${execution.id}`} underline="always">
        {execution.workflow?.name ?? 'Run'}
      </Anchor>
      <StatusBadge status={execution.status} />
      <Text size="sm" c="dimmed">
        started <RelativeTime at={execution.startedAt} />
        {execution.startedBy ? ` by ${execution.startedBy.name}` : ''}
      </Text>
    </Group>
  );
}
