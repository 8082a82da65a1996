import { and, asc, count, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { type ActorRow, actorRow, type MemberRow, memberRow } from './rows.ts';
import { principals } from './tables.ts';

export interface MemberFilter {
  /** Part of a name or e-mail address. */
  search?: string | null;
  /** Whether to include people who have left. */
  includeFormer?: boolean;
}

/** Members by name, one more than the page holds. Key: name, id. */
export async function membersPage(
  db: Db,
  organizationId: string,
  page: Page,
  filter: MemberFilter,
): Promise<MemberRow[]> {
  const rows = await db
    .select()
    .from(principals)
    .where(and(memberFilter(organizationId, filter), afterMember(page)))
    .orderBy(asc(principals.name), asc(principals.id))
    .limit(page.first + 1);
  return rows.map(memberRow).filter((row) => row !== null);
}

export async function countMembers(db: Db, organizationId: string, filter: MemberFilter): Promise<number> {
  const [row] = await db.select({ count: count() }).from(principals).where(memberFilter(organizationId, filter));
  return row?.count ?? 0;
}

export async function membersByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<MemberRow[]> {
  const rows = await db
    .select()
    .from(principals)
    .where(
      and(
        eq(principals.organizationId, organizationId),
        eq(principals.kind, 'member'),
        inArray(principals.id, ids.filter(isUuid)),
      ),
    );
  return rows.map(memberRow).filter((row) => row !== null);
}

/** Live and former members among these people, by user id. */
export async function membersByUserIds(
  db: Db,
  organizationId: string,
  userIds: readonly string[],
): Promise<MemberRow[]> {
  const rows = await db
    .select()
    .from(principals)
    .where(and(eq(principals.organizationId, organizationId), inArray(principals.userId, userIds.filter(isUuid))));
  return rows.map(memberRow).filter((row) => row !== null);
}

/** Principals of any kind, also those that have ended: who did something is shown for ever. */
export async function actorsByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<ActorRow[]> {
  const rows = await db
    .select()
    .from(principals)
    .where(and(eq(principals.organizationId, organizationId), inArray(principals.id, ids.filter(isUuid))));
  return rows.map(actorRow);
}

function memberFilter(organizationId: string, { search, includeFormer }: MemberFilter): SQL | undefined {
  const part = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  return and(
    eq(principals.organizationId, organizationId),
    eq(principals.kind, 'member'),
    includeFormer ? undefined : isNull(principals.endedAt),
    part === null ? undefined : or(ilike(principals.name, part), ilike(principals.email, part)),
  );
}

function afterMember(page: Page): SQL | undefined {
  if (page.after === null) return undefined;
  const [name, id] = page.after.map(String);
  return id !== undefined && isUuid(id)
    ? sql`(${principals.name}, ${principals.id}) > (${name}, ${id}::uuid)`
    : sql`false`;
}
