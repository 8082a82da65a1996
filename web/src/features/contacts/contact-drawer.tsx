import { Anchor, Divider, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from 'urql';
import type { ContactDetailQuery } from '../../graph/generated/graphql.ts';
import { refusalOf, useMay } from '../../graph/index.ts';
import {
  Can,
  ConfirmButton,
  EmptyState,
  ErrorState,
  LoadingState,
  labelOf,
  RelativeTime,
  StatusBadge,
  toast,
} from '../../ui/index.ts';
import { ContactFacts } from './contact-facts.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactDetailQuery as ContactDetail, DeleteContactMutation } from './documents.ts';

interface Props {
  /** Id of the contact, `new` for a form of a new one, null to be closed. */
  contactId: string | null;
  onClose: () => void;
}

type Contact = NonNullable<ContactDetailQuery['contact']>;

export function ContactDrawer({ contactId, onClose }: Props) {
  return (
    <Drawer
      opened={contactId !== null}
      onClose={onClose}
      size="lg"
      title={contactId === 'new' ? 'New contact' : 'Contact'}
    >
      {contactId === 'new' ? (
        <ContactForm
          contact={null}
          onDone={(saved) => {
            if (saved) toast(`${saved.displayName} was created.`);
            onClose();
          }}
        />
      ) : null}
      {contactId && contactId !== 'new' ? <Details key={contactId} id={contactId} onClose={onClose} /> : null}
    </Drawer>
  );
}

function Details({ id, onClose }: { id: string; onClose: () => void }) {
  const may = useMay();
  const mayChange = ['update', 'tag', 'assign'].some((part) => may(`contact.${part}`));
  const withPhone = may('contact.readPrivate');
  const [{ data, fetching, error }, reload] = useQuery({ query: ContactDetail, variables: { id, withPhone } });
  if (error && !data) return <ErrorState error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <LoadingState label="Loading the contact" />;
  const contact = data?.contact;
  if (!contact) return <EmptyState title="No such contact" description="It was deleted, or you may not see it." />;
  return (
    <Stack>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={3} size="h2">
            {contact.displayName}
          </Title>
          <Text size="sm" c="dimmed">
            {labelOf(contact.source)}, <RelativeTime at={contact.createdAt} />
          </Text>
        </div>
        <DeleteContact contact={contact} onDeleted={onClose} />
      </Group>
      {mayChange ? (
        <ContactForm
          key={contact.version}
          contact={contact}
          onDone={(saved) => {
            if (saved) toast(`${saved.displayName} was saved.`);
            onClose();
          }}
        />
      ) : (
        <ContactFacts contact={contact} />
      )}
      <Runs contact={contact} />
    </Stack>
  );
}

function DeleteContact({ contact, onDeleted }: { contact: Contact; onDeleted: () => void }) {
  const [, remove] = useMutation(DeleteContactMutation);
  return (
    <Can permission="contact.delete">
      <ConfirmButton
        title={`Delete ${contact.displayName}?`}
        consequence="The contact is gone for everyone. This can't be undone."
        verb="Delete contact"
        onConfirm={async () => {
          const refusal = refusalOf(await remove({ id: contact.id }), 'deleteContact');
          if (!refusal) {
            onDeleted();
            toast(`${contact.displayName} was deleted.`);
          }
          return refusal;
        }}
      >
        Delete
      </ConfirmButton>
    </Can>
  );
}

function Runs({ contact }: { contact: Contact }) {
  const runs = contact.executions?.nodes ?? [];
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="contact-runs">
      <Divider mb="sm" />
      <Title order={4} mb="xs" id="contact-runs">
        Runs it started
      </Title>
      <Stack gap="xs">
        {runs.map((run) => (
          <Group key={run.id} gap="xs">
            <Anchor component={Link} to={`/workflows/executions/${run.id}`} size="sm">
              {run.workflow?.name ?? 'A deleted workflow'}
            </Anchor>
            <StatusBadge status={run.status} />
            <Text size="sm" c="dimmed">
              <RelativeTime at={run.startedAt} />
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
