import { and, count, eq, or } from 'drizzle-orm';
import type { Db, Tx } from '../database/index.ts';
import type { AuditFilter } from './search-query.ts';
import { type AuditFilterRow, auditFilters } from './tables.ts';

/** The searches that somebody keeps, and those that others share. */
export function listFilters(db: Db, organizationId: string, ownerId: string): Promise<AuditFilterRow[]> {
  return db
    .select()
    .from(auditFilters)
    .where(
      and(
        eq(auditFilters.organizationId, organizationId),
        or(eq(auditFilters.ownerId, ownerId), eq(auditFilters.shared, true)),
      ),
    )
    .orderBy(auditFilters.name, auditFilters.id);
}

export async function countFilters({ db, organizationId }: Tx, ownerId: string): Promise<number> {
  const own = and(eq(auditFilters.organizationId, organizationId), eq(auditFilters.ownerId, ownerId));
  const [row] = await db.select({ total: count() }).from(auditFilters).where(own);
  return row?.total ?? 0;
}

export async function insertFilter(
  { db, organizationId }: Tx,
  row: { id: string; ownerId: string; name: string; shared: boolean; filter: AuditFilter },
): Promise<AuditFilterRow> {
  const [inserted] = await db
    .insert(auditFilters)
    .values({ organizationId, ...row })
    .returning();
  if (inserted === undefined) throw new Error('A filter was written, but none came back.');
  return inserted;
}

/** One's own, deleted; null if there is none. */
export async function deleteFilter(
  { db, organizationId }: Tx,
  id: string,
  ownerId: string,
): Promise<AuditFilterRow | null> {
  const [row] = await db
    .delete(auditFilters)
    .where(
      and(eq(auditFilters.organizationId, organizationId), eq(auditFilters.id, id), eq(auditFilters.ownerId, ownerId)),
    )
    .returning();
  return row ?? null;
}
