import { and, asc, count, desc, eq, gt, ilike, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { permissionsOfRole } from './compile-rights.ts';
import type { Permission } from './permissions.ts';
import { readRoles } from './read-access.ts';
import {
  type ActorRow,
  type ApiKeyRow,
  actorRow,
  apiKeyRow,
  type InviteRow,
  inviteRow,
  type MemberRow,
  memberRow,
} from './rows.ts';
import { apiKeys, grants, invites, principals, type RoleRow, restrictions, roles } from './tables.ts';

/** A role with everything it holds, inherited permissions included. */
export interface RoleWithPermissions extends RoleRow {
  permissions: Permission[];
}

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

/** Ids of the roles that each of the principals holds at this moment. */
export async function roleIdsOf(
  db: Db,
  organizationId: string,
  principalIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ principalId: grants.principalId, roleId: grants.roleId })
    .from(grants)
    .where(
      and(
        eq(grants.organizationId, organizationId),
        inArray(grants.principalId, principalIds.filter(isUuid)),
        sql`${grants.startsAt} <= now()`,
        or(isNull(grants.expiresAt), sql`${grants.expiresAt} > now()`),
      ),
    );
  const held = new Map<string, string[]>(principalIds.map((id) => [id, []]));
  for (const { principalId, roleId } of rows) {
    const ids = held.get(principalId);
    if (ids !== undefined && !ids.includes(roleId)) ids.push(roleId);
  }
  return held;
}

/** Every role that can be granted, the most powerful first. */
export async function allRoles(db: Db, organizationId: string): Promise<RoleWithPermissions[]> {
  const [rows, facts] = await Promise.all([
    db.select().from(roles).where(eq(roles.organizationId, organizationId)),
    readRoles(db, organizationId),
  ]);
  return rows
    .map((row) => ({ ...row, permissions: permissionsOfRole(row.id, facts).map(({ permission }) => permission) }))
    .sort(
      (a, b) =>
        builtInRank(a) - builtInRank(b) || b.permissions.length - a.permissions.length || a.name.localeCompare(b.name),
    );
}

/** Owner before admin, although they hold the same permissions: only an owner makes owners. */
function builtInRank({ builtIn }: RoleRow): number {
  return builtIn === 'owner' ? 0 : builtIn === 'admin' ? 1 : 2;
}

export interface KeyFilter {
  includeRevoked?: boolean;
}

/** Keys, the newest first, one more than the page holds. Key: id (ids rise with time). */
export async function apiKeysPage(db: Db, organizationId: string, page: Page, filter: KeyFilter): Promise<ApiKeyRow[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(and(keyFilter(organizationId, filter), before(apiKeys.id, page)))
    .orderBy(desc(apiKeys.id))
    .limit(page.first + 1);
  return withScopes(db, organizationId, rows);
}

export async function countApiKeys(db: Db, organizationId: string, filter: KeyFilter): Promise<number> {
  const [row] = await db.select({ count: count() }).from(apiKeys).where(keyFilter(organizationId, filter));
  return row?.count ?? 0;
}

export async function apiKeysByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<ApiKeyRow[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), inArray(apiKeys.id, ids.filter(isUuid))));
  return withScopes(db, organizationId, rows);
}

async function withScopes(db: Db, organizationId: string, rows: (typeof apiKeys.$inferSelect)[]): Promise<ApiKeyRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.principalId);
  const scopes = await db
    .select({ principalId: restrictions.principalId, permission: restrictions.permission })
    .from(restrictions)
    .where(and(eq(restrictions.organizationId, organizationId), inArray(restrictions.principalId, ids)));
  return rows.map((row) => {
    const own = scopes.filter(({ principalId }) => principalId === row.principalId).map(({ permission }) => permission);
    return apiKeyRow(row, own.sort());
  });
}

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
    .where(and(inviteFilter(organizationId, status), before(invites.id, page)))
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

function memberFilter(organizationId: string, { search, includeFormer }: MemberFilter): SQL | undefined {
  const part = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  return and(
    eq(principals.organizationId, organizationId),
    eq(principals.kind, 'member'),
    includeFormer ? undefined : isNull(principals.endedAt),
    part === null ? undefined : or(ilike(principals.name, part), ilike(principals.email, part)),
  );
}

function keyFilter(organizationId: string, { includeRevoked }: KeyFilter): SQL | undefined {
  return and(eq(apiKeys.organizationId, organizationId), includeRevoked ? undefined : isNull(apiKeys.revokedAt));
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

/** A cursor made up by the caller leads to an empty page. */
function before(column: typeof apiKeys.id | typeof invites.id, page: Page): SQL | undefined {
  if (page.after === null) return undefined;
  const id = String(page.after[0]);
  return isUuid(id) ? lt(column, id) : sql`false`;
}

function afterMember(page: Page): SQL | undefined {
  if (page.after === null) return undefined;
  const [name, id] = page.after.map(String);
  return id !== undefined && isUuid(id)
    ? sql`(${principals.name}, ${principals.id}) > (${name}, ${id}::uuid)`
    : sql`false`;
}
