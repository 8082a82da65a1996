import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import { displayName } from './contact.ts';
import { type RowScope, reaches, rowKeys } from './row-scope.ts';
import type { ContactRow } from './tables.ts';

interface ContactPayload {
  contact: Frozen<ContactRow>;
}

export const contactCreated = defineEvent<ContactPayload>('contact.created', {
  subject: 'Contact',
  description: 'A contact was created, by hand, by a program, by a workflow or by an import.',
  summary: ({ contact }) => `created contact ${displayName(contact)}`,
});

export const contactUpdated = defineEvent<ContactPayload>('contact.updated', {
  subject: 'Contact',
  description: 'A contact was changed.',
  summary: ({ contact }) => `changed contact ${displayName(contact)}`,
});

export const contactDeleted = defineEvent<ContactPayload>('contact.deleted', {
  subject: 'Contact',
  description: 'A contact was deleted. The payload holds it as it was last.',
  risk: 'MEDIUM',
  summary: ({ contact }) => `deleted contact ${displayName(contact)}`,
});

/** The event of a change from one row to the other; null stands for "not there". */
export function contactChange(before: ContactRow | null, after: ContactRow | null) {
  const contact = after ?? before;
  if (contact === null) throw new Error('A change needs a contact before or after it.');
  const define = before === null ? contactCreated : after === null ? contactDeleted : contactUpdated;
  return define({
    id: contact.id,
    // A deletion is a version of its own: behind the last change, and never the same.
    version: after === null ? contact.version + 1 : contact.version,
    payload: { contact: frozen(contact) },
    ...(before === null ? {} : { before: rowKeys(before) }),
    ...(after === null ? {} : { after: rowKeys(after) }),
  });
}

/** What `contactChanged` delivers. A contact that is not, or no longer, within the reader's scope is gone for them. */
export function contactEvent({ event }: EventRoot, scope: RowScope) {
  const { occurredAt, subjectVersion, subjectId: contactId } = event;
  const contact = event.payload.contact as Frozen<ContactRow>;
  if (event.type === 'contact.deleted' || !reaches(scope, contact.ownerId)) {
    return { type: 'contact.deleted', occurredAt, subjectVersion, contactId, contact: null };
  }
  return { type: event.type, occurredAt, subjectVersion, contactId, contact };
}
