import type { Db } from '@guardian/platform/database';
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { type ContactRow, contact, contactKeys } from '../contacts/index.ts';

/** A contact as it is written: what is sealed as hexadecimal text of Postgres, null where there is none. */
export type SealedContact = ContactRow & { phoneSealed: string | null; phoneIndex: string | null };

/**
 * Contacts that have one of the addresses, or no address and one of the names, under row locks. Taken in the order of
 * their ids, so that two imports can't wait for each other.
 */
export function lockKnownContacts(
  db: Db,
  organizationId: string,
  emails: readonly string[],
  names: readonly string[],
): Promise<ContactRow[]> {
  const byEmail = sql`${contactKeys.email} = any(${sql.param([...emails])}::text[])`;
  const byName = and(
    isNull(contact.email),
    sql`${contactKeys.name} = any(array(select insights.fold(name) from unnest(${sql.param([...names])}::text[]) as name))`,
  );
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.organizationId, organizationId), names.length === 0 ? byEmail : or(byEmail, byName)))
    .orderBy(asc(contact.id))
    .for('update');
}

/** Writes new contacts in one statement. Returns how many; fewer than given when another transaction was first with an address. */
export async function insertContacts(db: Db, contacts: readonly SealedContact[]): Promise<number> {
  if (contacts.length === 0) return 0;
  const rows = (await db.execute(sql`
    insert into insights.contact (organization_id, id, email, first_name, last_name, phone_sealed, phone_index, company,
      job_title, country, tags, owner_id, team_id, source, created_at, updated_at, version)
    select "organizationId", id, email, "firstName", "lastName", "phoneSealed", "phoneIndex", company,
      "jobTitle", country, tags, "ownerId", "teamId", source, "createdAt", "updatedAt", version
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as row (${columns})
    on conflict (organization_id, email_key) where email is not null do nothing
    returning id`)) as unknown as object[]; // drizzle's proxy driver types raw rows as unknown
  return rows.length;
}

/** Writes changed contacts in one statement, as given: with their new versions. They are locked by this transaction. */
export async function updateContacts(db: Db, contacts: readonly SealedContact[]): Promise<void> {
  if (contacts.length === 0) return;
  await db.execute(sql`
    update insights.contact set
      email = row.email, first_name = row."firstName", last_name = row."lastName",
      phone = null, phone_sealed = row."phoneSealed", phone_index = row."phoneIndex", company = row.company, job_title = row."jobTitle", country = row.country, tags = row.tags,
      updated_at = row."updatedAt", version = row.version
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) as row (${columns})
    where contact.organization_id = row."organizationId" and contact.id = row.id`);
}

const columns =
  sql.raw(`"organizationId" uuid, id uuid, email text, "firstName" text, "lastName" text, "phoneSealed" bytea, "phoneIndex" bytea,
  company text, "jobTitle" text, country text, tags text[], "ownerId" uuid, "teamId" uuid, source text, "createdAt" timestamptz,
  "updatedAt" timestamptz, version integer`);
