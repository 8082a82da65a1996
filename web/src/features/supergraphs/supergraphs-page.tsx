import { IconFileSearch, IconGitCompare } from '@tabler/icons-react';
import { useSubscription } from 'urql';
import { useLiveList } from '../../graph/index.ts';
import { DataTable, EmptyState, LinkButton, PageHeader } from '../../ui/index.ts';
import { ComparisonDialog } from './comparison-dialog.tsx';
import { SupergraphListQuery, SupergraphUpdatesSubscription } from './documents.ts';
import { supergraphsRoute } from './routes.ts';
import { supergraphColumns } from './supergraph-columns.tsx';

/** What the gateways of the installation served, and what changed from one to the next. */
export function SupergraphsPage() {
  const { from, to } = supergraphsRoute.useSearch();
  const navigate = supergraphsRoute.useNavigate();
  const list = useLiveList({
    query: SupergraphListQuery,
    variables: { first: 50 },
    select: (data) => data.supergraphs,
    updates: SupergraphUpdatesSubscription,
  });
  const [{ data }] = useSubscription({ query: SupergraphUpdatesSubscription });
  return (
    <>
      <PageHeader
        title="Supergraphs"
        description="What the gateways of this installation served; the hundred that were served last."
        actions={
          <LinkButton to="/supergraphs/check" leftSection={<IconFileSearch size={16} />}>
            Check a schema
          </LinkButton>
        }
      />
      <DataTable
        id="supergraphs"
        label="Supergraphs"
        columns={supergraphColumns(data?.supergraphsChanged.presentId ?? null, (id) =>
          navigate({ search: { to: id } }),
        )}
        list={list}
        rowId={({ id }) => id}
        openId={to}
        empty={
          <EmptyState
            icon={IconGitCompare}
            title="No supergraph yet"
            description="A gateway writes down what it serves when it starts and whenever it loads another."
          />
        }
      />
      <ComparisonDialog
        supergraphs={list.rows}
        from={from}
        to={to}
        onFrom={(id) => navigate({ search: { from: id, to }, replace: true })}
        onClose={() => navigate({ search: {} })}
      />
    </>
  );
}
