import { IconMail } from '@tabler/icons-react';
import { useLiveList } from '../../graph/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  RelativeTime,
  SearchField,
  StatusBadge,
  TextLink,
} from '../../ui/index.ts';
import { OutboxListQuery, OutboxUpdatesSubscription } from './documents.ts';
import { MessageDrawer, type OutboxMessage } from './message-drawer.tsx';
import { outboxRoute } from './routes.ts';

/** Mail of the installation; without a mail server it is kept here to be read. */
export function OutboxPage() {
  const search = outboxRoute.useSearch();
  const navigate = outboxRoute.useNavigate();
  const list = useLiveList({
    query: OutboxListQuery,
    variables: { first: 50, search: search.q ?? null },
    select: (data) => data.outbox,
    updates: OutboxUpdatesSubscription,
  });
  return (
    <>
      <PageHeader
        title="Outbox"
        description="Mail that the installation sends. Without a mail server it is kept here, so that you can hand on its links."
      />
      <DataTable
        id="outbox"
        label="Messages"
        columns={columns}
        list={list}
        rowId={(message) => message.id}
        openId={search.message}
        onOpen={(message) => navigate({ search: { ...search, message: message.id } })}
        filtered={search.q !== undefined}
        onClearFilters={() => navigate({ search: {} })}
        empty={
          <EmptyState
            icon={IconMail}
            title="No mail yet"
            description="Invites, confirmations of addresses and links to set a new password appear here."
          />
        }
        toolbar={
          <SearchField
            label="Search mail"
            value={search.q}
            onChange={(q) => navigate({ search: { ...search, q }, replace: true })}
          />
        }
      />
      <MessageDrawer
        message={list.rows.find((message) => message.id === search.message) ?? null}
        onClose={() => navigate({ search: { ...search, message: undefined } })}
      />
    </>
  );
}

const columns: Column<OutboxMessage>[] = [
  {
    id: 'subject',
    header: 'Subject',
    fixed: true,
    phone: 'title',
    cell: (message) => (
      <TextLink to="/outbox" search={(search) => ({ ...search, message: message.id })} fw={600} c="inherit">
        {message.subject}
      </TextLink>
    ),
  },
  { id: 'to', header: 'To', cell: (message) => message.to },
  { id: 'status', header: 'Status', width: 120, cell: (message) => <StatusBadge status={message.status} /> },
  {
    id: 'when',
    header: 'Written',
    width: 150,
    align: 'right',
    cell: (message) => <RelativeTime at={message.createdAt} />,
  },
];
