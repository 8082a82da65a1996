import type { Db } from '@guardian/platform/database';
import { type CodedError, forbidden } from '@guardian/platform/errors';
import { openValues, type Sealer, sealedColumn } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { phonesById } from './queries.ts';
import type { StoredPhone } from './tables.ts';

export const contactPhone = sealedColumn({
  table: 'insights.contact',
  column: 'phone_sealed',
  plain: 'phone',
  index: { column: 'phone_index', normalise: digitsOf },
});

/** Two ways to write a number are one number: blanks, brackets and signs don't count. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '') || phone;
}

export function phoneForbidden(): CodedError {
  const permission = 'contact.readPrivate';
  return forbidden(`This needs the permission ${permission} for this contact.`, { permission });
}

/** A number as it is kept. */
export function sealPhone(sealer: Sealer, contactId: string, phone: string | null): StoredPhone {
  if (phone === null) return { phone: null, phoneSealed: null, phoneIndex: null };
  return {
    phone: null,
    phoneSealed: sealer.seal(contactPhone, contactId, phone),
    phoneIndex: sealer.index(contactPhone, phone),
  };
}

/** The numbers of rows, in their order. */
export async function openPhones(
  ctx: OrganizationContext,
  db: Db,
  rows: readonly (StoredPhone & { id: string })[],
): Promise<(string | null)[]> {
  const values = rows.map(({ id, phoneSealed }) => ({ rowId: id, sealed: phoneSealed }));
  const opened = await openValues(ctx, db, contactPhone, values);
  return rows.map(({ phone }, position) => phone ?? opened[position] ?? null);
}

/** The number of one contact, for verbs that have it locked. */
export async function phoneOf(ctx: OrganizationContext, db: Db, contactId: string): Promise<string | null> {
  const [phone] = await openPhones(ctx, db, await phonesById(db, ctx.organizationId, 'all', [contactId]));
  return phone ?? null;
}
