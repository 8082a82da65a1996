import { rowKeys } from '@guardian/platform/access';
import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import { displayName } from './contact.ts';
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

/** What `contactChanged` delivers. */
export function contactEvent({ event, removed }: EventRoot) {
  const { occurredAt, subjectVersion, subjectId: contactId } = event;
  const type = removed ? 'contact.removed' : event.type;
  const gone = removed || event.type === 'contact.deleted';
  const contact = gone ? null : (event.payload.contact as Frozen<ContactRow>);
  return { type, occurredAt, subjectVersion, contactId, contact };
}
