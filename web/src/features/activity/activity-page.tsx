import { IconActivity } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLiveList } from '../../graph/index.ts';
import { DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { activityColumns } from './activity-columns.tsx';
import { ActivityDrawer } from './activity-drawer.tsx';
import { activityFilter } from './activity-search.ts';
import { ActivityToolbar } from './activity-toolbar.tsx';
import { ActivityListQuery, ActivityUpdatesSubscription } from './documents.ts';
import { activityRoute } from './routes.ts';

/** The event log as it grows. */
export function ActivityPage() {
  const search = activityRoute.useSearch();
  const navigate = activityRoute.useNavigate();
  const { event: openId, ...filters } = search;
  const key = JSON.stringify(filters);
  const filter = useMemo(() => activityFilter(JSON.parse(key), Date.now()), [key]);
  const list = useLiveList({
    query: ActivityListQuery,
    variables: { first: 50, filter },
    select: (data) => data.activity,
    updates: ActivityUpdatesSubscription,
    updateVariables: { subjectId: filters.subject ?? null },
  });
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <PageHeader title="Activity" description="Everything that was changed here: by whom, when and through what." />
      <DataTable
        id="activity"
        label="Activity"
        columns={activityColumns}
        list={list}
        rowId={(event) => event.id}
        openId={openId}
        onOpen={(event) => navigate({ search: { ...search, event: event.id }, replace: true })}
        filtered={filtered}
        onClearFilters={() => navigate({ search: {} })}
        empty={<EmptyState icon={IconActivity} title="Nothing has happened yet" />}
        toolbar={<ActivityToolbar />}
      />
      <ActivityDrawer
        event={list.rows.find((event) => event.id === openId) ?? null}
        onClose={() => navigate({ search: { ...search, event: undefined }, replace: true })}
      />
    </>
  );
}
