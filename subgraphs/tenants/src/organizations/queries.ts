import type { Database, Db, Tx } from '@guardian/platform/database';
import { notFound } from '@guardian/platform/errors';
import { eq, sql } from 'drizzle-orm';
import type { Organization } from './organization.ts';
import { organizations } from './tables.ts';

const columns = {
  id: organizations.organizationId,
  name: organizations.name,
  slug: organizations.slug,
  timeZone: organizations.timeZone,
  createdAt: organizations.createdAt,
  version: organizations.version,
};

export async function findOrganization(db: Db, organizationId: string): Promise<Organization | null> {
  const [row] = await db.select(columns).from(organizations).where(eq(organizations.organizationId, organizationId));
  return row ?? null;
}

/** Those of these organizations that are there, in no particular order. `db`: an identity reader. */
export async function findOrganizations(db: Db, organizationIds: readonly string[]): Promise<Organization[]> {
  return db
    .select(columns)
    .from(organizations)
    .where(sql`${organizations.organizationId} = any(${`{${organizationIds.join(',')}}`}::uuid[])`);
}

/** Names of organizations of the installation by id, for its operators. */
export async function organizationNames(
  { system }: Pick<Database, 'system'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await system<{ id: string; name: string }[]>`
    select organization_id as id, name from tenants.organization where organization_id = any (${[...ids]})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function insertOrganization(
  tx: Tx,
  values: Pick<Organization, 'name' | 'slug' | 'timeZone'>,
): Promise<Organization> {
  const [row] = await tx.db
    .insert(organizations)
    .values({ ...values, organizationId: tx.organizationId })
    .returning(columns);
  if (row === undefined) throw new Error('An organization was written, but none came back.');
  return row;
}

/** Changes what is given, leaves what is undefined. Null if the organization is gone. */
export async function updateOrganizationRow(
  tx: Tx,
  values: Partial<Pick<Organization, 'name' | 'slug' | 'timeZone'>>,
): Promise<Organization | null> {
  const [row] = await tx.db
    .update(organizations)
    .set({ ...values, version: sql`${organizations.version} + 1` })
    .where(eq(organizations.organizationId, tx.organizationId))
    .returning(columns);
  return row ?? null;
}

/** Counts the version up and changes nothing else. Throws NOT_FOUND if the organization is gone. */
export async function touchOrganization(tx: Tx): Promise<Organization> {
  const organization = await updateOrganizationRow(tx, {});
  if (organization === null) throw notFound('This organization no longer exists.');
  return organization;
}
