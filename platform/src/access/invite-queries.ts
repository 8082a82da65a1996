import { and, count, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { olderThan } from './older-than.ts';
import { type InviteRow, inviteRow } from './rows.ts';
import { invites } from './tables.ts';

export type InviteStatus = 'PENDING' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';

/** Invites, the newest first, one more than the page holds. Key: id (ids rise with time). */
export async function invitesPage(
  db: Db,
  organizationId: string,
  page: Page,
  status: InviteStatus | null,
): Promise<InviteRow[]> {
  const rows = await db
    .select()
    .from(invites)
    .where(and(inviteFilter(organizationId, status), olderThan(invites.id, page)))
    .orderBy(desc(invites.id))
    .limit(page.first + 1);
  return rows.map(inviteRow);
}

export async function countInvites(db: Db, organizationId: string, status: InviteStatus | null): Promise<number> {
  const [row] = await db.select({ count: count() }).from(invites).where(inviteFilter(organizationId, status));
  return row?.count ?? 0;
}

export async function invitesByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<InviteRow[]> {
  const rows = await db
    .select()
    .from(invites)
    .where(and(eq(invites.organizationId, organizationId), inArray(invites.id, ids.filter(isUuid))));
  return rows.map(inviteRow);
}

export function inviteStatus(invite: InviteRow, now = Date.now()): InviteStatus {
  if (invite.acceptedAt !== null) return 'ACCEPTED';
  if (invite.revokedAt !== null) return 'REVOKED';
  return new Date(invite.expiresAt).getTime() <= now ? 'EXPIRED' : 'PENDING';
}

function inviteFilter(organizationId: string, status: InviteStatus | null): SQL | undefined {
  const open = and(isNull(invites.acceptedAt), isNull(invites.revokedAt));
  const conditions: Record<InviteStatus, SQL | undefined> = {
    PENDING: and(open, gt(invites.expiresAt, sql`now()`)),
    EXPIRED: and(open, sql`${invites.expiresAt} <= now()`),
    ACCEPTED: sql`${invites.acceptedAt} is not null`,
    REVOKED: and(isNull(invites.acceptedAt), sql`${invites.revokedAt} is not null`),
  };
  return and(eq(invites.organizationId, organizationId), status === null ? undefined : conditions[status]);
}
