import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ContactSortField } from '../../graph/generated/graphql.ts';
import { useLiveList, useMay } from '../../graph/index.ts';
import { Can, DataTable, EmptyState, PageHeader } from '../../ui/index.ts';
import { columnsOf } from './contact-columns.tsx';
import { ContactDrawer } from './contact-drawer.tsx';
import { type ContactSearch, contactFilter, contactSort } from './contact-search.ts';
import { ContactToolbar } from './contact-toolbar.tsx';
import { ContactListQuery, ContactOwnersQuery, ContactUpdatesSubscription } from './documents.ts';
import { contactsRoute } from './routes.ts';

/** The customers and leads of the organization. */
export function ContactsPage() {
  const search = contactsRoute.useSearch();
  const navigate = contactsRoute.useNavigate();
  const set = (change: Partial<ContactSearch>) => void navigate({ search: { ...search, ...change }, replace: true });
  const may = useMay();
  const withPhone = may('contact.readPrivate');
  const open = search.contact === 'new' && !may('contact.create') ? undefined : search.contact;
  const [owners] = useQuery({ query: ContactOwnersQuery, pause: !may('member.read') });
  const filtered = Boolean(search.q || search.tag || search.country || search.owner || search.source);
  const list = useLiveList({
    query: ContactListQuery,
    variables: {
      first: 50,
      search: search.q ?? null,
      filter: contactFilter(search),
      sort: contactSort(search),
      withPhone,
    },
    select: (data) => data.contacts,
    updates: ContactUpdatesSubscription,
    updateVariables: { withPhone },
    // In the order in which they were created, a change moves none.
    patched: ({ contactChanged: { type, contactId } }) =>
      type === 'contact.updated' && !filtered && !search.sort ? contactId : null,
  });
  const actions = (
    <Group gap="xs">
      <Can permission="contact.import">
        <Button component={Link} to="/contacts/import" variant="default" leftSection={<IconFileImport size={16} />}>
          Import
        </Button>
      </Can>
      <Can permission="contact.create">
        <Button leftSection={<IconPlus size={16} />} onClick={() => set({ contact: 'new' })}>
          New contact
        </Button>
      </Can>
    </Group>
  );
  return (
    <>
      <PageHeader title="Contacts" description="Customers and leads, wherever they came from." actions={actions} />
      <DataTable
        id="contacts"
        label="Contacts"
        columns={columnsOf({
          open: (contact) => set({ contact: contact.id }),
          filterByTag: (tag) => set({ tag }),
          withPhone,
        })}
        list={list}
        rowId={(contact) => contact.id}
        onOpen={(contact) => set({ contact: contact.id })}
        openId={search.contact}
        sort={contactSort(search)}
        onSort={(sort) => set({ sort: sort?.field as ContactSortField | undefined, direction: sort?.direction })}
        filtered={filtered}
        onClearFilters={() =>
          set({ q: undefined, tag: undefined, country: undefined, owner: undefined, source: undefined })
        }
        toolbar={<ContactToolbar search={search} owners={owners.data?.members.nodes ?? []} onChange={set} />}
        empty={
          <EmptyState
            icon={IconAddressBook}
            title="No contacts"
            description="Import a CSV file, or create the first one by hand."
            action={actions}
          />
        }
      />
      <ContactDrawer contactId={open ?? null} onClose={() => set({ contact: undefined })} />
    </>
  );
}
