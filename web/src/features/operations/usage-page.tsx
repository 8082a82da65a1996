import { Badge, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { graphError, useLive } from '../../graph/index.ts';
import { DataTable, EmptyState, PageHeader, TextLink } from '../../ui/index.ts';
import { usageRoute } from './routes.ts';
import { count, usageColumns } from './usage-columns.tsx';
import { UsageDialog } from './usage-dialog.tsx';
import { OperationUsageQuery, OperationUsageSubscription } from './usage-documents.ts';

const windows = [
  { value: '1', label: 'This hour' },
  { value: '24', label: '24 hours' },
  { value: '168', label: '7 days' },
  { value: '720', label: '30 days' },
];

const day = '24';
/** A day is what an address without hours, or with others than these, means. */
const hoursOf = (hours: string | undefined) => (windows.some(({ value }) => value === hours) ? hours : day) ?? day;

/** What the clients of the organization execute, and what is refused. */
export function UsagePage() {
  const search = usageRoute.useSearch();
  const navigate = usageRoute.useNavigate();
  const show = (open: string | undefined) => void navigate({ search: { ...search, open } });
  const [{ data, error }, read] = useQuery({
    query: OperationUsageQuery,
    variables: { hours: Number(hoursOf(search.hours)) },
  });
  const operations = data?.operationUsage.operations ?? [];
  const refusals = data?.operationUsage.refusals ?? [];
  const refresh = () => read({ requestPolicy: 'network-only' });
  useLive(OperationUsageSubscription, refresh);
  return (
    <>
      <PageHeader
        title="Usage of operations"
        description="What clients execute, by operation. Written down every few seconds, kept for 30 days."
      />
      <Text size="sm" mb="md">
        <TextLink to="/operations">Registered operations</TextLink>
      </Text>
      {refusals.length > 0 ? (
        <Group gap="xs" mb="md" component="section" aria-label="Refused">
          <Text size="sm">Refused:</Text>
          {refusals.map(({ code, count: times }) => (
            <Badge key={code} color="orange" variant="light" tt="none">
              {code} {count(times)}
            </Badge>
          ))}
        </Group>
      ) : null}
      <DataTable
        id="operation-usage"
        label="Usage of operations"
        columns={usageColumns(show)}
        list={{
          rows: operations,
          totalCount: data ? operations.length : null,
          loading: !data && !error,
          loadingMore: false,
          hasMore: false,
          error: data ? null : graphError(error),
          loadMore: () => {},
          refresh,
        }}
        rowId={(operation) => operation.signature}
        openId={search.open}
        toolbar={
          <SegmentedControl
            aria-label="Time"
            size="xs"
            value={hoursOf(search.hours)}
            data={windows}
            onChange={(hours) =>
              navigate({ search: { ...search, hours: hours === day ? undefined : hours }, replace: true })
            }
          />
        }
        empty={
          <EmptyState
            icon={IconChartBar}
            title="Nothing executed"
            description="Name your client by the header graphql-client-name, and its operations are listed here."
          />
        }
      />
      <UsageDialog
        operation={operations.find(({ signature }) => signature === search.open) ?? null}
        onClose={() => show(undefined)}
      />
    </>
  );
}
