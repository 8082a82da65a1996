import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { HealthStatus, OverviewQuery } from '../../graph/generated/graphql.ts';
import { type GraphError, graphError, useLive, useMay, useThrottled } from '../../graph/index.ts';
import type { ChecklistState } from './checklist.ts';
import { OverviewQuery as Overview, OverviewEventsSubscription, OverviewHealthSubscription } from './documents.ts';
import { useToday } from './use-today.ts';

export interface OverviewState extends ChecklistState {
  openAlerts: number | null;
  /** Started since midnight where the viewer is. */
  runsToday: number | null;
  activeCount: number | null;
  health: HealthStatus | null;
}

/** The figures of the overview. They are read again when an event says that one of them may have changed. */
export function useOverview(): { state: OverviewState | null; error: GraphError | null; reload: () => void } {
  const may = useMay();
  const [{ data, error, fetching, stale }, read] = useQuery({
    query: Overview,
    variables: {
      mayReadContacts: may('contact.read'),
      mayReadWorkflows: may('workflow.read'),
      mayReadRuns: may('workflowExecution.read'),
      mayReadAlerts: may('alert.read'),
      mayReadHealth: may('health.read'),
      today: useToday(),
    },
  });
  const [health, setHealth] = useState<HealthStatus | null>(null);
  // While thousands of events come in, the next reading waits for the answer of the one before.
  const outdated = useRef(false);
  const reload = useThrottled(() => {
    outdated.current = false;
    read({ requestPolicy: 'network-only' });
  }, 1000);
  const reading = fetching || stale;
  useEffect(() => {
    if (!reading && outdated.current) reload();
  }, [reading, reload]);
  useLive(
    OverviewEventsSubscription,
    ({ eventRecorded }) => {
      if (!/^(contact|workflow|alert)\.|^workflowExecution\.(?!step)/.test(eventRecorded.type)) return;
      if (reading) outdated.current = true;
      else reload();
    },
    { paused: !may('activity.read') },
  );
  useLive(OverviewHealthSubscription, ({ systemHealthUpdates }) => setHealth(systemHealthUpdates.status), {
    paused: !may('health.read'),
  });
  return { state: data ? stateOf(data, health) : null, error: graphError(error), reload };
}

function stateOf(data: OverviewQuery, health: HealthStatus | null): OverviewState {
  const { latestRun, succeededRun } = data;
  return {
    contacts: data.contacts?.totalCount ?? null,
    activeWorkflows: data.activeWorkflows?.nodes ?? null,
    activeCount: data.activeWorkflows?.totalCount ?? null,
    runs: latestRun && succeededRun ? [...succeededRun.nodes, ...latestRun.nodes] : null,
    runsToday: data.runsToday?.totalCount ?? null,
    alerts: data.alerts?.nodes ?? null,
    openAlerts: data.openAlerts?.totalCount ?? null,
    health: health ?? data.systemHealth?.status ?? null,
  };
}
