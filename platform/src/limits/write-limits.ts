import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import type { Quota } from './charge.ts';
import type { LimitSubject } from './subjects.ts';
import { type RateLimitRow, rateLimits } from './tables.ts';

/** Sets a limit of the organization's own. Returns it as it was, and as it is. */
export async function writeLimit(
  tx: Tx,
  subject: LimitSubject,
  quota: Quota & { setBy: string | null },
): Promise<{ before: RateLimitRow | null; limit: RateLimitRow }> {
  const before = await lockLimit(tx, subject);
  const changes = { ...quota, setAt: new Date() };
  const [limit] = await tx.db
    .insert(rateLimits)
    .values({ organizationId: tx.organizationId, ...subject, ...changes })
    .onConflictDoUpdate({
      target: [rateLimits.organizationId, rateLimits.dimension, rateLimits.subject],
      set: { ...changes, version: sql`${rateLimits.version} + 1` },
    })
    .returning();
  if (limit === undefined) throw new Error('A limit was written, but none came back.');
  await tellGateways(tx);
  return { before, limit };
}

/** Takes a limit back. Null if there was none. */
export async function eraseLimit(tx: Tx, subject: LimitSubject): Promise<RateLimitRow | null> {
  const [before] = await tx.db.delete(rateLimits).where(isIt(tx, subject)).returning();
  if (before === undefined) return null;
  await tellGateways(tx);
  return before;
}

async function lockLimit(tx: Tx, subject: LimitSubject): Promise<RateLimitRow | null> {
  const [row] = await tx.db.select().from(rateLimits).where(isIt(tx, subject)).for('update');
  return row ?? null;
}

function isIt({ organizationId }: Tx, { dimension, subject }: LimitSubject) {
  return and(
    eq(rateLimits.organizationId, organizationId),
    eq(rateLimits.dimension, dimension),
    eq(rateLimits.subject, subject),
  );
}

/** On the access lane, ahead of the log. */
async function tellGateways({ db, organizationId }: Tx): Promise<void> {
  await db.execute(
    sql`select platform.record_access_event(${organizationId}::uuid, 'limits.changed', ${organizationId}, '{}')`,
  );
}
