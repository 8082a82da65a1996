import { Button, Group, Modal, Select } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useLiveList, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, labelOf, PageHeader } from '../../ui/index.ts';
import { GrantListQuery, GrantUpdatesSubscription } from './documents.ts';
import { grantColumns } from './grant-columns.tsx';
import { GrantForm } from './grant-form.tsx';
import { grantStatuses } from './grant-search.ts';
import { grantsRoute } from './routes.ts';

export function GrantsPage() {
  const search = grantsRoute.useSearch();
  const navigate = grantsRoute.useNavigate();
  const may = useMay();
  const list = useLiveList({
    query: GrantListQuery,
    variables: { first: 50, status: search.status ?? null },
    select: (data) => data.grants,
    updates: GrantUpdatesSubscription,
  });
  const actions = (
    <Group gap="xs">
      <Can permission="grant.delegate">
        <Button variant="default" onClick={() => navigate({ search: { ...search, open: 'lend' } })}>
          Lend a role
        </Button>
      </Can>
      <Can permission="grant.create">
        <Button onClick={() => navigate({ search: { ...search, open: 'give' } })}>Give a role</Button>
      </Can>
    </Group>
  );
  const { open } = search;
  const mayOpen = open === 'give' ? may('grant.create') : may('grant.delegate');
  const close = () => void navigate({ search: { status: search.status } });
  return (
    <>
      <PageHeader
        title="Temporary access"
        description="Roles that end by themselves, and roles that somebody lends: those never give more than the lender holds."
        actions={actions}
      />
      <DataTable
        id="grants"
        label="Temporary access"
        columns={grantColumns}
        list={list}
        rowId={(grant) => grant.id}
        filtered={search.status !== undefined}
        onClearFilters={() => navigate({ search: {} })}
        empty={
          <EmptyState
            icon={IconHourglass}
            title="Nothing is given for a time"
            description="Cover a holiday, let somebody look in for a day, or lend what you hold to a deputy."
            action={actions}
          />
        }
        toolbar={
          <Select
            aria-label="Status"
            placeholder="Any status"
            data={grantStatuses.map((value) => ({ value, label: labelOf(value) }))}
            value={search.status ?? null}
            onChange={(value) =>
              navigate({ search: { ...search, status: grantStatuses.find((each) => each === value) }, replace: true })
            }
            clearable
            w={170}
          />
        }
      />
      <Modal
        opened={open !== undefined && mayOpen}
        onClose={close}
        title={open === 'lend' ? 'Lend a role' : 'Give a role for a time'}
      >
        {open ? <GrantForm key={open} kind={open} member={search.member ?? null} onDone={close} /> : null}
      </Modal>
    </>
  );
}
