import { type RowScope, withinRows } from '@guardian/platform/access';
import { type Db, isUuid } from '@guardian/platform/database';
import { and, asc, desc, eq, getTableColumns, gt, inArray, type SQL, sql } from 'drizzle-orm';
import {
  type ContactImportRefusalRow,
  type ContactImportRow,
  contactImport,
  contactImportChunk,
  contactImportRefusal,
} from './tables.ts';

/** An import is a person's, and of no team. */
const ownedBy = { ownerId: contactImport.ownerId };

function ofImport(organizationId: string, id: string): SQL | undefined {
  return and(eq(contactImport.organizationId, organizationId), eq(contactImport.id, id));
}

/** The newest imports, at most 50. */
export function listImports(db: Db, organizationId: string, scope: RowScope): Promise<ContactImportRow[]> {
  return db
    .select()
    .from(contactImport)
    .where(and(eq(contactImport.organizationId, organizationId), withinRows(scope, ownedBy)))
    .orderBy(desc(contactImport.createdAt))
    .limit(50);
}

export async function importsById(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ids: readonly string[],
): Promise<ContactImportRow[]> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return [];
  return db
    .select()
    .from(contactImport)
    .where(
      and(
        eq(contactImport.organizationId, organizationId),
        inArray(contactImport.id, wanted),
        withinRows(scope, ownedBy),
      ),
    );
}

/** The import under a row lock: one worker at a time, and a version without gaps. */
export async function lockImport(
  db: Db,
  organizationId: string,
  scope: RowScope,
  id: string,
): Promise<ContactImportRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select()
    .from(contactImport)
    .where(and(ofImport(organizationId, id), withinRows(scope, ownedBy)))
    .for('update');
  return row ?? null;
}

export async function insertImport(db: Db, values: typeof contactImport.$inferInsert): Promise<ContactImportRow> {
  const [row] = await db.insert(contactImport).values(values).returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

export async function changeImport(
  db: Db,
  organizationId: string,
  id: string,
  values: Partial<ContactImportRow>,
): Promise<ContactImportRow> {
  const [row] = await db
    .update(contactImport)
    .set({ ...values, version: sql`${contactImport.version} + 1` })
    .where(ofImport(organizationId, id))
    .returning();
  if (row === undefined) throw new Error(`import ${id} vanished under its row lock`);
  return row;
}

export async function insertChunk(
  db: Db,
  organizationId: string,
  importId: string,
  position: number,
  bytes: Uint8Array,
): Promise<void> {
  await db.insert(contactImportChunk).values({ organizationId, importId, position, bytes });
}

/** A piece of the file; null behind the last. */
export async function readChunk(
  db: Db,
  organizationId: string,
  importId: string,
  position: number,
): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ bytes: contactImportChunk.bytes })
    .from(contactImportChunk)
    .where(
      and(
        eq(contactImportChunk.organizationId, organizationId),
        eq(contactImportChunk.importId, importId),
        eq(contactImportChunk.position, position),
      ),
    );
  return row?.bytes ?? null;
}

export async function deleteChunks(db: Db, organizationId: string, importId: string): Promise<void> {
  await db
    .delete(contactImportChunk)
    .where(and(eq(contactImportChunk.organizationId, organizationId), eq(contactImportChunk.importId, importId)));
}

/** Removes what uploads left behind that broke off (an hour ago) or were never started (a week ago). */
export async function forgetLeftovers(db: Db, organizationId: string): Promise<void> {
  await db
    .delete(contactImport)
    .where(
      and(
        eq(contactImport.organizationId, organizationId),
        eq(contactImport.status, 'UPLOADED'),
        sql`${contactImport.createdAt} < now() - interval '7 days'`,
      ),
    );
  await db.execute(sql`
    delete from insights.contact_import_chunk chunk
    where chunk.organization_id = ${organizationId} and chunk.created_at < now() - interval '1 hour'
      and not exists (
        select from insights.contact_import import
        where import.organization_id = chunk.organization_id and import.id = chunk.import_id)`);
}

export async function insertRefusals(db: Db, refusals: readonly ContactImportRefusalRow[]): Promise<void> {
  if (refusals.length === 0) return;
  await db.execute(sql`
    insert into insights.contact_import_refusal (organization_id, import_id, row_number, reason, cells)
    select * from jsonb_to_recordset(${JSON.stringify(
      refusals.map((row) => ({
        organization_id: row.organizationId,
        import_id: row.importId,
        row_number: row.rowNumber,
        reason: row.reason,
        cells: row.cells,
      })),
    )}::jsonb) as row (organization_id uuid, import_id uuid, row_number integer, reason text, cells jsonb)`);
}

/** Refused rows behind the given one, in the order of the file. */
export function listRefusals(
  db: Db,
  organizationId: string,
  importId: string,
  after: number,
  limit: number,
): Promise<ContactImportRefusalRow[]> {
  return db
    .select(getTableColumns(contactImportRefusal))
    .from(contactImportRefusal)
    .where(
      and(
        eq(contactImportRefusal.organizationId, organizationId),
        eq(contactImportRefusal.importId, importId),
        gt(contactImportRefusal.rowNumber, after),
      ),
    )
    .orderBy(asc(contactImportRefusal.rowNumber))
    .limit(limit);
}
