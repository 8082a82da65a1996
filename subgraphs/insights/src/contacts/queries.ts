import { type RowScope, withinRows } from '@guardian/platform/access';
import { type Db, isUuid, uuidv7 } from '@guardian/platform/database';
import type { RowKeys } from '@guardian/platform/events';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ContactValues } from './contact-input.ts';
import { type ContactRow, contact, contactPhones, type StoredPhone } from './tables.ts';

type OpenValues = Omit<ContactValues, 'phone'>;

export async function contactsById(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ids: readonly string[],
): Promise<ContactRow[]> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return [];
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.organizationId, organizationId), inArray(contact.id, wanted), withinRows(scope, contact)));
}

/** The contact under a row lock, so that its version counts up without a gap. */
export async function lockContact(
  db: Db,
  organizationId: string,
  scope: RowScope,
  id: string,
): Promise<ContactRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select()
    .from(contact)
    .where(and(eq(contact.organizationId, organizationId), eq(contact.id, id), withinRows(scope, contact)))
    .for('update');
  return row ?? null;
}

/** Throws a unique violation of `contact_email` when the address is taken. */
export async function insertContact(
  db: Db,
  organizationId: string,
  values: Partial<OpenValues> & Pick<ContactRow, 'ownerId' | 'teamId' | 'source'>,
): Promise<ContactRow> {
  const now = new Date();
  const [row] = await db
    .insert(contact)
    .values({ organizationId, id: uuidv7(), createdAt: now, updatedAt: now, ...values })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

/** Throws a unique violation of `contact_email` when the address is taken. */
export async function changeContact(
  db: Db,
  organizationId: string,
  id: string,
  values: Partial<OpenValues> & Partial<RowKeys>,
): Promise<ContactRow> {
  const [row] = await db
    .update(contact)
    .set({ ...values, updatedAt: new Date(), version: sql`${contact.version} + 1` })
    .where(and(eq(contact.organizationId, organizationId), eq(contact.id, id)))
    .returning();
  if (row === undefined) throw new Error(`contact ${id} vanished under its row lock`);
  return row;
}

/** What is kept of the phone numbers of contacts, with what decides who may see them. */
export async function phonesById(db: Db, organizationId: string, scope: RowScope, ids: readonly string[]) {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return [];
  return db
    .select()
    .from(contactPhones)
    .where(
      and(
        eq(contactPhones.organizationId, organizationId),
        inArray(contactPhones.id, wanted),
        withinRows(scope, contactPhones),
      ),
    );
}

export async function storePhone(db: Db, organizationId: string, id: string, values: StoredPhone): Promise<void> {
  await db
    .update(contactPhones)
    .set(values)
    .where(and(eq(contactPhones.organizationId, organizationId), eq(contactPhones.id, id)));
}

export async function deleteContactRow(db: Db, organizationId: string, id: string): Promise<void> {
  await db.delete(contact).where(and(eq(contact.organizationId, organizationId), eq(contact.id, id)));
}
