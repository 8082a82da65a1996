import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import { type DataKeyRow, dataKey, type KeyRotationRow, keyRotation } from './tables.ts';

export function liveDataKeys(db: Db, organizationId: string): Promise<DataKeyRow[]> {
  return db
    .select()
    .from(dataKey)
    .where(and(eq(dataKey.organizationId, organizationId), ne(dataKey.state, 'DESTROYED')));
}

/** All keys an organization ever had, the newest first. */
export function dataKeys(db: Db, organizationId: string): Promise<DataKeyRow[]> {
  return db.select().from(dataKey).where(eq(dataKey.organizationId, organizationId)).orderBy(desc(dataKey.number));
}

/**
 * The key that seals, held against a rotation until the end of the transaction: so a rotation begins when everything
 * sealed by the key before can be seen. Null before the first key, and for the moment in which another takes its place.
 */
export async function holdActiveKey(db: Db, organizationId: string): Promise<DataKeyRow | null> {
  const [row] = await db
    .select()
    .from(dataKey)
    .where(and(eq(dataKey.organizationId, organizationId), eq(dataKey.state, 'ACTIVE')))
    .for('share');
  return row ?? null;
}

/** Keeps everyone else from sealing, and from rotating, until the end of the transaction. */
export async function lockDataKeys(db: Db, organizationId: string): Promise<void> {
  await db
    .select({ number: dataKey.number })
    .from(dataKey)
    .where(eq(dataKey.organizationId, organizationId))
    .orderBy(dataKey.number)
    .for('update');
}

/** See `wrappingLock`. */
export async function holdWrapping(db: Db, lock: number): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock_shared(${lock})`);
}

export async function insertDataKey(db: Db, row: Omit<DataKeyRow, 'destroyedAt'>): Promise<void> {
  await db.insert(dataKey).values(row);
}

export async function changeDataKey(
  db: Db,
  { organizationId, number }: Pick<DataKeyRow, 'organizationId' | 'number'>,
  values: Partial<Pick<DataKeyRow, 'state' | 'wrappedKey' | 'destroyedAt'>>,
): Promise<void> {
  await db
    .update(dataKey)
    .set(values)
    .where(and(eq(dataKey.organizationId, organizationId), eq(dataKey.number, number)));
}

/** The rotation that runs, else the one that ran last. */
export async function newestRotation(db: Db, organizationId: string): Promise<KeyRotationRow | null> {
  const [row] = await db
    .select()
    .from(keyRotation)
    .where(eq(keyRotation.organizationId, organizationId))
    .orderBy(desc(keyRotation.startedAt), desc(keyRotation.id))
    .limit(1);
  return row ?? null;
}

/** The rotation that runs, under its row lock: its steps follow one another, whoever makes them. */
export async function lockRotation(db: Db, organizationId: string): Promise<KeyRotationRow | null> {
  const [row] = await db
    .select()
    .from(keyRotation)
    .where(and(eq(keyRotation.organizationId, organizationId), isNull(keyRotation.finishedAt)))
    .for('update');
  return row ?? null;
}

export async function insertRotation(
  db: Db,
  row: Pick<KeyRotationRow, 'organizationId' | 'id' | 'toNumber' | 'total' | 'startedBy' | 'startedAt'>,
): Promise<KeyRotationRow> {
  const [inserted] = await db.insert(keyRotation).values(row).returning();
  if (inserted === undefined) throw new Error('an insert returned no row');
  return inserted;
}

export async function changeRotation(
  db: Db,
  { organizationId, id }: KeyRotationRow,
  values: Partial<Pick<KeyRotationRow, 'columnName' | 'rowId' | 'processed' | 'finishedAt'>>,
): Promise<KeyRotationRow> {
  const [row] = await db
    .update(keyRotation)
    .set({ ...values, movedAt: new Date() })
    .where(and(eq(keyRotation.organizationId, organizationId), eq(keyRotation.id, id)))
    .returning();
  if (row === undefined) throw new Error(`the rotation ${id} vanished under its row lock`);
  return row;
}
