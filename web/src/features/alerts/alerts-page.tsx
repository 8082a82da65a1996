import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AlertRowFragment } from '../../graph/generated/graphql.ts';
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
import { AlertButtons } from './alert-buttons.tsx';
import { AlertDrawer } from './alert-drawer.tsx';
import { type AlertSearch, alertFilter, alertSeverities, alertSources, alertStatuses } from './alert-search.ts';
import { AlertListQuery, AlertUpdatesSubscription } from './documents.ts';
import { alertsRoute } from './routes.ts';
import classes from './row-title.module.css';
import { type AlertActions, useAlertActions } from './use-alert-actions.ts';

/** What wants somebody's attention, the newest first, as it comes. */
export function AlertsPage() {
  const search = alertsRoute.useSearch();
  const navigate = alertsRoute.useNavigate();
  const onSearch = (next: AlertSearch) => void navigate({ search: next, replace: true });
  const actions = useAlertActions();
  const filtered = Boolean(search.q || search.status || search.severity || search.source);
  const list = useLiveList({
    query: AlertListQuery,
    variables: { first: 50, filter: alertFilter(search), search: search.q ?? null },
    select: (data) => data.alerts,
    updates: AlertUpdatesSubscription,
    // Alerts stand in the order in which they were raised: a change moves none, but may take one out of a filter.
    patched: ({ alertChanged }) => (filtered ? null : alertChanged.alert?.id),
  });
  const set = (change: Partial<AlertSearch>) => onSearch({ ...search, ...change });
  return (
    <>
      <PageHeader
        title="Alerts"
        description="What rules, workflows and programs want somebody to look at."
        actions={
          <Can permission="alertRule.read">
            <Button component={Link} to="/alerts/rules" variant="default">
              Rules
            </Button>
          </Can>
        }
      />
      <DataTable
        id="alerts"
        label="Alerts"
        columns={columnsOf(actions, (alert) => set({ alert: alert.id }))}
        list={list}
        rowId={(alert) => alert.id}
        onOpen={(alert) => set({ alert: alert.id })}
        openId={search.alert}
        filtered={filtered}
        onClearFilters={() => onSearch({ alert: search.alert })}
        toolbar={
          <>
            <SearchField label="Search alerts" value={search.q} onChange={(q) => set({ q })} />
            <FilterSelect
              label="Status"
              value={search.status}
              values={alertStatuses}
              onChange={(status) => set({ status })}
            />
            <FilterSelect
              label="Severity"
              value={search.severity}
              values={alertSeverities}
              onChange={(severity) => set({ severity })}
            />
            <FilterSelect
              label="Source"
              value={search.source}
              values={alertSources}
              onChange={(source) => set({ source })}
            />
          </>
        }
        empty={
          <EmptyState
            icon={IconBell}
            title="No alerts"
            description="Nothing has asked for attention yet. Rules watch figures; workflows and programs can raise alerts too."
          />
        }
      />
      <AlertDrawer alertId={search.alert ?? null} actions={actions} onClose={() => set({ alert: undefined })} />
    </>
  );
}

function columnsOf(actions: AlertActions, open: (alert: AlertRowFragment) => void): Column<AlertRowFragment>[] {
  return [
    {
      id: 'title',
      header: 'Alert',
      fixed: true,
      phone: 'title',
      cell: (alert) => (
        <UnstyledButton className={classes.title} onClick={() => open(alert)}>
          {alert.title}
          {alert.occurrences > 1 ? (
            <Text span size="xs" c="dimmed">
              {' '}
              ×{alert.occurrences}
            </Text>
          ) : null}
        </UnstyledButton>
      ),
    },
    { id: 'severity', header: 'Severity', width: 110, cell: (alert) => <StatusBadge status={alert.severity} /> },
    { id: 'status', header: 'Status', width: 140, cell: (alert) => <StatusBadge status={actions.statusOf(alert)} /> },
    {
      id: 'from',
      header: 'From',
      width: 220,
      cell: (alert) => alert.execution?.workflow?.name ?? alert.rule?.name ?? 'API',
    },
    { id: 'owner', header: 'Owner', width: 150, cell: (alert) => alert.owner?.name ?? alert.team?.name ?? '' },
    { id: 'raised', header: 'Raised', width: 140, cell: (alert) => <RelativeTime at={alert.raisedAt} /> },
    {
      id: 'actions',
      header: '',
      width: 220,
      phone: 'bare',
      align: 'right',
      cell: (alert) => (
        <Group justify="flex-end">
          <AlertButtons alert={alert} actions={actions} size="compact-sm" />
        </Group>
      ),
    },
  ];
}
