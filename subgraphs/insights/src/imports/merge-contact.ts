import type { ContactRow, ContactValues } from '../contacts/index.ts';

/** A contact with what is kept sealed of it. */
export type WholeContact = ContactRow & { phone: string | null };

/** What tells that a row of a file and a contact are the same: the address, or else name, phone and company. */
export function identityOf(
  contact: Pick<Partial<ContactValues>, 'email' | 'firstName' | 'lastName' | 'phone' | 'company'>,
): string {
  if (contact.email) return contact.email.toLowerCase();
  const { firstName, lastName, phone, company } = contact;
  return JSON.stringify([nameOf({ firstName, lastName }).toLowerCase(), phone ?? null, company?.toLowerCase() ?? null]);
}

export function nameOf(contact: { firstName?: string | null; lastName?: string | null }): string {
  return [contact.firstName, contact.lastName].filter(Boolean).join(' ');
}

/** The values that a row adds to a contact: those it gives and that differ. Tags are added to those it has. */
export function additions(contact: WholeContact, values: Partial<ContactValues>): Partial<ContactValues> {
  const entries = Object.entries({ ...values, tags: union(contact.tags, values.tags ?? []) });
  const changed = entries.filter(([name, value]) => {
    if (value === null || value === undefined) return false;
    const known = contact[name as keyof ContactValues];
    // An address in another case is the same address.
    if (name === 'email') return String(known).toLowerCase() !== String(value).toLowerCase();
    return JSON.stringify(known) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed);
}

function union(known: readonly string[], added: readonly string[]): string[] {
  const lower = new Set(known.map((tag) => tag.toLowerCase()));
  const fresh = added.filter((tag) => !lower.has(tag.toLowerCase()));
  return fresh.length === 0 ? [...known] : [...known, ...fresh].sort((a, b) => a.localeCompare(b, 'en'));
}
