import { Button, Modal, Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import type { LimitedOrganizationsQuery as Organizations } from '../../graph/generated/graphql.ts';
import { useLiveList } from '../../graph/index.ts';
import { type Column, DataTable, EmptyState, FilterSelect, SearchField } from '../../ui/index.ts';
import { AssignPlanForm } from './assign-plan-form.tsx';
import { LimitedOrganizationsQuery, LimitPlanUpdatesSubscription } from './documents.ts';
import { limitPlansRoute } from './routes.ts';

export type LimitedOrganization = Organizations['rateLimitedOrganizations']['nodes'][number];

interface Props {
  /** Names of all plans. */
  plans: readonly string[];
}

/** Organizations of the installation, what they use, and their plans. */
export function OrganizationTable({ plans }: Props) {
  const search = limitPlansRoute.useSearch();
  const navigate = limitPlansRoute.useNavigate();
  const [changing, setChanging] = useState<LimitedOrganization | null>(null);
  const list = useLiveList({
    query: LimitedOrganizationsQuery,
    variables: { first: 50, search: search.q ?? null, plan: search.plan ?? null },
    select: (data) => data.rateLimitedOrganizations,
    updates: LimitPlanUpdatesSubscription,
  });
  const close = () => setChanging(null);
  return (
    <>
      <DataTable
        id="limited-organizations"
        label="Organizations"
        columns={columnsOf(setChanging)}
        list={list}
        rowId={({ organizationId }) => organizationId}
        filtered={search.q !== undefined || search.plan !== undefined}
        onClearFilters={() => navigate({ search: {} })}
        empty={
          <EmptyState
            icon={IconBuilding}
            title="No organizations"
            description="The first set-up makes the first one."
          />
        }
        toolbar={
          <>
            <SearchField
              label="Search organizations"
              value={search.q}
              onChange={(q) => navigate({ search: { ...search, q }, replace: true })}
            />
            <FilterSelect
              label="Plan"
              value={search.plan}
              values={plans.filter((name) => name !== 'visitors')}
              labels={Object.fromEntries(plans.map((name) => [name, name]))}
              onChange={(plan) => navigate({ search: { ...search, plan }, replace: true })}
            />
          </>
        }
      />
      <Modal opened={changing !== null} onClose={close} title={`Plan of ${changing?.name ?? ''}`}>
        {changing ? <AssignPlanForm organization={changing} plans={plans} onCancel={close} onAssigned={close} /> : null}
      </Modal>
    </>
  );
}

const count = (value: number) => <span className="tabular">{value.toLocaleString('en')}</span>;

const columnsOf = (onChange: (organization: LimitedOrganization) => void): Column<LimitedOrganization>[] => [
  {
    id: 'name',
    header: 'Organization',
    fixed: true,
    phone: 'title',
    cell: ({ name, slug }) => (
      <>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {slug}
        </Text>
      </>
    ),
  },
  { id: 'plan', header: 'Plan', cell: ({ plan }) => plan },
  { id: 'used', header: 'Points, last minute', align: 'right', cell: ({ used }) => count(used) },
  { id: 'refused', header: 'Refused, last hour', align: 'right', cell: ({ refused }) => count(refused) },
  {
    id: 'actions',
    header: '',
    fixed: true,
    align: 'right',
    phone: 'bare',
    cell: (organization) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Change plan of ${organization.name}`}
        onClick={() => onChange(organization)}
      >
        Change plan
      </Button>
    ),
  },
];
