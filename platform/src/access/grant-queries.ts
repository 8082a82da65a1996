import { and, count, desc, eq, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { type GrantState, grantState } from './compile-rights.ts';
import type { Instant } from './rows.ts';
import { grants } from './tables.ts';

/** A role that was given for a time or by delegation. */
export interface GrantRow {
  id: string;
  /** The member who holds it. */
  principalId: string;
  roleId: string;
  startsAt: Instant;
  expiresAt: Instant | null;
  /** Counts for at most what this principal holds at each moment. */
  delegatedBy: string | null;
  grantedBy: string | null;
  reason: string;
  createdAt: Instant;
  version: number;
}

export interface GrantFilter {
  memberId?: string | null | undefined;
  status?: GrantState | null | undefined;
}

/** Limited and delegated grants, the newest first, one more than the page holds. Key: id (ids rise with time). */
export async function grantsPage(db: Db, organizationId: string, page: Page, filter: GrantFilter): Promise<GrantRow[]> {
  const after = page.after === null ? undefined : String(page.after[0]);
  const behind = after === undefined ? undefined : isUuid(after) ? lt(grants.id, after) : sql`false`;
  const rows = await db
    .select()
    .from(grants)
    .where(and(limited(organizationId, filter), behind))
    .orderBy(desc(grants.id))
    .limit(page.first + 1);
  return rows.map(grantRow);
}

export async function countGrants(db: Db, organizationId: string, filter: GrantFilter): Promise<number> {
  const [row] = await db.select({ count: count() }).from(grants).where(limited(organizationId, filter));
  return row?.count ?? 0;
}

export async function grantsByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<GrantRow[]> {
  const rows = await db
    .select()
    .from(grants)
    .where(and(limited(organizationId, {}), inArray(grants.id, ids.filter(isUuid))));
  return rows.map(grantRow);
}

export function grantRow({ organizationId, ...row }: typeof grants.$inferSelect): GrantRow {
  return row;
}

/** Where a grant stands by its own terms. */
export function statusOfGrant(grant: GrantRow, now = Date.now()): GrantState {
  const expiresAt = grant.expiresAt === null ? null : new Date(grant.expiresAt).getTime();
  return grantState({ startsAt: new Date(grant.startsAt).getTime(), expiresAt }, now);
}

function limited(organizationId: string, { memberId, status }: GrantFilter): SQL | undefined {
  const states: Record<GrantState, SQL | undefined> = {
    ACTIVE: and(sql`${grants.startsAt} <= now()`, sql`coalesce(${grants.expiresAt}, 'infinity') > now()`),
    SCHEDULED: and(sql`${grants.startsAt} > now()`, sql`coalesce(${grants.expiresAt}, 'infinity') > now()`),
    EXPIRED: sql`${grants.expiresAt} <= now()`,
  };
  return and(
    eq(grants.organizationId, organizationId),
    or(isNotNull(grants.expiresAt), isNotNull(grants.delegatedBy)),
    memberId == null ? undefined : isUuid(memberId) ? eq(grants.principalId, memberId) : sql`false`,
    status == null ? undefined : states[status],
  );
}
