import { type Db, isUuid, type Sql } from '@guardian/platform/database';
import { and, asc, count, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type AuditStreamRow, auditStreams, streamColumns } from './tables.ts';

/** Without a sign of life for so long, a worker counts as dead and another one goes on. */
export const leaseSeconds = 6;
const leaseEnd = sql`now() + make_interval(secs => ${leaseSeconds})`;

const one = (organizationId: string, id: string) =>
  and(eq(auditStreams.organizationId, organizationId), eq(auditStreams.id, id));

/** The organization's streams by name. */
export function listStreams(db: Db, organizationId: string): Promise<AuditStreamRow[]> {
  return db
    .select(streamColumns)
    .from(auditStreams)
    .where(eq(auditStreams.organizationId, organizationId))
    .orderBy(asc(sql`lower(${auditStreams.name})`), asc(auditStreams.id));
}

/** How many there are. Whoever also wants to add one waits until the end of the transaction. */
export async function countToAdd(db: Db, organizationId: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`auditStreams ${organizationId}`}, 0))`);
  const own = eq(auditStreams.organizationId, organizationId);
  const [row] = await db.select({ total: count() }).from(auditStreams).where(own);
  return row?.total ?? 0;
}

export async function findStream(db: Db, organizationId: string, id: string): Promise<AuditStreamRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select(streamColumns).from(auditStreams).where(one(organizationId, id));
  return row ?? null;
}

/** The stream under a row lock, so that its version counts up without a gap. */
export async function lockStream(db: Db, organizationId: string, id: string): Promise<AuditStreamRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select(streamColumns).from(auditStreams).where(one(organizationId, id)).for('update');
  return row ?? null;
}

export type SealedDestination = Pick<
  typeof auditStreams.$inferSelect,
  'url' | 'caCertificate' | 'secret' | 'authorization'
>;

/** Where a stream goes, with what it signs with and is let in by, sealed: of one moment. Null if it is gone. */
export async function sealedDestination(db: Db, organizationId: string, id: string): Promise<SealedDestination | null> {
  const { url, caCertificate, secret, authorization } = auditStreams;
  const columns = { url, caCertificate, secret, authorization };
  const [row] = await db.select(columns).from(auditStreams).where(one(organizationId, id));
  return row ?? null;
}

type NewStream = Pick<
  typeof auditStreams.$inferInsert,
  'id' | 'name' | 'url' | 'caCertificate' | 'filter' | 'secret' | 'authorization' | 'place' | 'createdBy'
>;

/** Throws a unique violation of `audit_stream_name` when the name is taken. */
export async function insertStream(db: Db, organizationId: string, values: NewStream): Promise<AuditStreamRow> {
  const [row] = await db
    .insert(auditStreams)
    .values({ organizationId, ...values })
    .returning(streamColumns);
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

export type StreamChanges = Partial<
  Pick<AuditStreamRow, 'name' | 'url' | 'caCertificate' | 'filter' | 'paused' | 'place'> &
    Pick<SealedDestination, 'authorization'>
>;

/**
 * Changes a locked stream and counts its version up; what failed before is tried again at once. Whoever delivers goes on
 * with what it is now, and no longer from a place that is set here.
 */
export async function changeStream(
  db: Db,
  organizationId: string,
  id: string,
  changes: StreamChanges,
): Promise<AuditStreamRow> {
  const released = changes.place === undefined ? {} : { lease: null, leaseUntil: null };
  const [row] = await db
    .update(auditStreams)
    .set({ ...changes, ...released, nextAttemptAt: null, version: sql`${auditStreams.version} + 1` })
    .where(one(organizationId, id))
    .returning(streamColumns);
  if (row === undefined) throw new Error('an update returned no row');
  return row;
}

export async function deleteStream(db: Db, organizationId: string, id: string): Promise<void> {
  await db.delete(auditStreams).where(one(organizationId, id));
}

/** Takes a stream that is due for a worker; null if it is paused, gone, not due, or another worker has it. */
export async function claimStream(
  db: Db,
  organizationId: string,
  id: string,
  lease: string,
): Promise<AuditStreamRow | null> {
  const due = or(isNull(auditStreams.nextAttemptAt), lte(auditStreams.nextAttemptAt, sql`now()`));
  const free = or(isNull(auditStreams.leaseUntil), lte(auditStreams.leaseUntil, sql`now()`));
  const [row] = await db
    .update(auditStreams)
    .set({ lease, leaseUntil: leaseEnd })
    .where(and(one(organizationId, id), eq(auditStreams.paused, false), due, free))
    .returning(streamColumns);
  return row ?? null;
}

/** How far a worker came, or how it failed. */
export interface Progress {
  place?: number;
  missed?: number;
  lastDeliveredAt?: Date;
  failures?: number;
  failingSince?: Date | null;
  noticedAt?: Date | null;
  lastError?: string | null;
  /** Seconds from now on; null: at once. */
  nextAttemptIn?: number | null;
  /** Ends the worker's lease. */
  released?: boolean;
}

/** Writes what a worker did, as long as it has the stream; null if it lost it: nothing was written. */
export async function saveProgress(
  db: Db,
  { organizationId, id, lease }: { organizationId: string; id: string; lease: string },
  { nextAttemptIn, released, ...progress }: Progress,
): Promise<AuditStreamRow | null> {
  const attempt: { nextAttemptAt?: SQL | null } =
    nextAttemptIn === undefined
      ? {}
      : { nextAttemptAt: nextAttemptIn === null ? null : sql`now() + make_interval(secs => ${nextAttemptIn})` };
  const kept = released ? { lease: null, leaseUntil: sql`now()` } : { leaseUntil: leaseEnd };
  const [row] = await db
    .update(auditStreams)
    .set({ ...progress, ...attempt, ...kept })
    .where(and(one(organizationId, id), eq(auditStreams.lease, lease)))
    .returning(streamColumns);
  return row ?? null;
}

/** Says that the workers of this process are alive. */
export async function renewLeases(system: Sql, leases: readonly string[]): Promise<void> {
  await system`
    update tenants.audit_stream set lease_until = now() + make_interval(secs => ${leaseSeconds})
    where lease = any (${leases as string[]}::uuid[])`;
}

export interface DueStream {
  organizationId: string;
  id: string;
  place: number;
}

/** Streams of all organizations that nobody delivers and that may be tried now: those that have waited longest first. */
export async function dueStreams(system: Sql): Promise<DueStream[]> {
  const rows = await system<{ organizationId: string; id: string; place: string }[]>`
    select organization_id as "organizationId", id, place from tenants.audit_stream
    where not paused and (next_attempt_at is null or next_attempt_at <= now())
      and (lease_until is null or lease_until <= now())
    order by lease_until nulls first`;
  return rows.map((row) => ({ ...row, place: Number(row.place) }));
}
