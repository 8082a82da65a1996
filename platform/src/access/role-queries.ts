import { and, countDistinct, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Permission, Scope } from './permissions.ts';
import type { PermissionScope } from './ranks.ts';
import { readRoles } from './read-access.ts';
import { permissionsOfRole } from './role-closure.ts';
import { grants, type RoleRow, roles } from './tables.ts';

/** A role with everything it holds, inherited permissions included. */
export interface RoleWithPermissions extends RoleRow {
  /** Roles that it inherits from directly. */
  parentIds: string[];
  /** What it holds by itself. */
  own: PermissionScope[];
  /** What it holds in all. */
  held: { permission: Permission; scope: Scope }[];
  /** Names of what it holds in all. */
  permissions: Permission[];
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
      and(eq(grants.organizationId, organizationId), inArray(grants.principalId, principalIds.filter(isUuid)), live()),
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
    .map((row) => {
      const { parents = [], permissions: own = [] } = facts.get(row.id) ?? {};
      const held = permissionsOfRole(row.id, facts);
      const scopesOnly = own.map(({ permission, scope }) => ({ permission, scope }));
      return {
        ...row,
        parentIds: parents,
        own: scopesOnly,
        held,
        permissions: held.map(({ permission }) => permission),
      };
    })
    .sort(
      (a, b) =>
        builtInRank(a) - builtInRank(b) || b.permissions.length - a.permissions.length || a.name.localeCompare(b.name),
    );
}

/** Inheritance makes a role depend on others, so that all of them are read. */
export async function rolesByIds(
  db: Db,
  organizationId: string,
  ids: readonly string[],
): Promise<RoleWithPermissions[]> {
  return (await allRoles(db, organizationId)).filter(({ id }) => ids.includes(id));
}

/** How many members hold each of the roles at this moment. */
export async function countHolders(db: Db, organizationId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ roleId: grants.roleId, count: countDistinct(grants.principalId) })
    .from(grants)
    .where(and(eq(grants.organizationId, organizationId), live()))
    .groupBy(grants.roleId);
  return new Map(rows.map(({ roleId, count }) => [roleId, count]));
}

/** Of a grant: it counts at this moment. */
export function live() {
  return and(sql`${grants.startsAt} <= now()`, or(isNull(grants.expiresAt), sql`${grants.expiresAt} > now()`));
}

/** Owner before admin, although they hold the same permissions: only an owner makes owners. */
function builtInRank({ builtIn }: RoleRow): number {
  return builtIn === 'owner' ? 0 : builtIn === 'admin' ? 1 : 2;
}
