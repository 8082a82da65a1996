import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileSearch, IconSettings } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLiveList } from '../../graph/index.ts';
import { DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { auditColumns } from './audit-columns.tsx';
import { auditFilter } from './audit-search.ts';
import { AuditToolbar, FilterChips } from './audit-toolbar.tsx';
import { AuditRecordListQuery, AuditRecordsSubscription } from './documents.ts';
import { ExportButton } from './export-button.tsx';
import { PolicyDrawer } from './policy-drawer.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { auditRoute } from './routes.ts';
import { SavedFilters } from './saved-filters.tsx';

/** Who did what, from where, and what was refused. */
export function AuditPage() {
  const search = auditRoute.useSearch();
  const navigate = auditRoute.useNavigate();
  const [keeping, { open, close }] = useDisclosure(false);
  const { record: openId, ...filters } = search;
  const key = JSON.stringify(filters);
  const filter = useMemo(() => auditFilter(JSON.parse(key)), [key]);
  const list = useLiveList({
    query: AuditRecordListQuery,
    variables: { first: 50, filter },
    select: (data) => data.auditRecords,
    updates: AuditRecordsSubscription,
  });
  return (
    <>
      <PageHeader
        title="Audit log"
        description="Every change, every look at what is sensitive, and every refusal: by whom, when and from where."
        actions={
          <Group gap="xs">
            <SavedFilters filter={filter} />
            <ExportButton filter={filter} />
            <Button variant="default" leftSection={<IconSettings size={15} />} onClick={open}>
              Keeping
            </Button>
          </Group>
        }
      />
      <FilterChips />
      <DataTable
        id="audit"
        label="Audit records"
        columns={auditColumns}
        list={list}
        rowId={(record) => record.id}
        openId={openId}
        onOpen={(record) => navigate({ search: { ...search, record: record.id }, replace: true })}
        filtered={Object.keys(filter).length > 0}
        onClearFilters={() => navigate({ search: {} })}
        empty={<EmptyState icon={IconFileSearch} title="Nothing is recorded yet" />}
        toolbar={<AuditToolbar />}
      />
      <RecordDrawer
        record={list.rows.find((record) => record.id === openId) ?? null}
        onClose={() => navigate({ search: { ...search, record: undefined }, replace: true })}
      />
      <PolicyDrawer opened={keeping} onClose={close} />
    </>
  );
}
