import { Alert, Button, Drawer } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTransfer } from '@tabler/icons-react';
import { useState } from 'react';
import { useList, useLive, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { AuditStreamListQuery, AuditStreamUpdatesSubscription } from './documents.ts';
import { auditStreamsRoute } from './routes.ts';
import { streamColumns } from './stream-columns.tsx';
import { StreamDetails } from './stream-details.tsx';
import { StreamForm } from './stream-form.tsx';
import { StreamSecret } from './stream-secret.tsx';

/** Where the audit log goes by itself, and how far it is. */
export function StreamsPage() {
  const { open } = auditStreamsRoute.useSearch();
  const navigate = auditStreamsRoute.useNavigate();
  const may = useMay();
  const [secret, setSecret] = useState<string | null>(null);
  const list = useList(AuditStreamListQuery, (data) => data.auditStreams);
  useLive(AuditStreamUpdatesSubscription, list.refresh);
  const onOpen = (id: string | undefined) => {
    setSecret(null);
    void navigate({ search: id ? { open: id } : {} });
  };
  const stream = list.rows.find(({ id }) => id === open) ?? null;
  const failing = list.rows.filter(({ state }) => state === 'FAILING');
  const create = (
    <Can permission="auditStream.manage">
      <Button leftSection={<IconPlus size={16} />} onClick={() => onOpen('new')}>
        New stream
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Audit streams"
        description="The audit log on its way to a SIEM or an archive: each record at least once, in order."
        actions={create}
      />
      {failing.map(({ id, name, lastError }) => (
        <Alert key={id} color="red" icon={<IconAlertTriangle size={18} />} title={`${name} fails`} mb="md">
          <span style={{ overflowWrap: 'anywhere' }}>{lastError}. It keeps its place and tries again.</span>
        </Alert>
      ))}
      <DataTable
        id="audit-streams"
        label="Audit streams"
        columns={streamColumns(onOpen)}
        list={list}
        rowId={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        openId={open}
        empty={
          <EmptyState
            icon={IconTransfer}
            title="No streams yet"
            description="A stream sends what is recorded to your SIEM, by HTTPS or syslog, as it happens."
            action={create}
          />
        }
      />
      <Drawer
        opened={stream !== null || (open === 'new' && may('auditStream.manage'))}
        onClose={() => onOpen(undefined)}
        title={stream?.name ?? 'New stream'}
        size="lg"
        closeOnClickOutside={secret === null}
        closeOnEscape={secret === null}
      >
        {open === 'new' && secret === null ? (
          <StreamForm
            stream={null}
            onSaved={({ id }, made) => {
              list.refresh();
              if (made) setSecret(made);
              else onOpen(id);
            }}
          />
        ) : null}
        {secret ? <StreamSecret secret={secret} onClose={() => onOpen(undefined)} /> : null}
        {stream ? (
          <StreamDetails key={stream.id} stream={stream} onChanged={list.refresh} onGone={() => onOpen(undefined)} />
        ) : null}
      </Drawer>
    </>
  );
}
