import { useState } from 'react';
import { useQuery } from 'urql';
import type { HealthStatus, OverviewQuery } from '../../graph/generated/graphql.ts';
import { type GraphError, graphError, useLive, useMay } from '../../graph/index.ts';
import type { ChecklistState } from './checklist.ts';
import { OverviewQuery as Overview, OverviewHealthSubscription } from './documents.ts';
import { useToday } from './use-today.ts';

export interface OverviewState extends ChecklistState {
  openAlerts: number | null;
  /** Started since midnight where the viewer is. */
  runsToday: number | null;
  activeCount: number | null;
  health: HealthStatus | null;
}

/** The figures of the overview, as they change. Health changes without an event and has a signal of its own. */
export function useOverview(): { state: OverviewState | null; error: GraphError | null; reload: () => void } {
  const may = useMay();
  const [{ data, error }, read] = useQuery({
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
  useLive(OverviewHealthSubscription, ({ systemHealthUpdates }) => setHealth(systemHealthUpdates.status), {
    paused: !may('health.read'),
  });
  const reload = () => read({ requestPolicy: 'network-only' });
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
