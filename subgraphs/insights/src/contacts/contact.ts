import type { Frozen } from '@guardian/platform/events';
import type { ContactRow } from './tables.ts';

/** A contact as its resolvers get it: a row, or what an event keeps of one. */
export type StoredContact = ContactRow | Frozen<ContactRow>;

/** First and last name, or the e-mail address: every contact has one of them. */
export function displayName(contact: Pick<StoredContact, 'firstName' | 'lastName' | 'email'>): string {
  const name = [contact.firstName, contact.lastName].filter((part) => part !== null).join(' ');
  return name === '' ? (contact.email ?? '') : name;
}
