import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import { permissionsOfRole } from './compile-rights.ts';
import type { Permission } from './permissions.ts';
import { readRoles } from './read-access.ts';
import { grants, type RoleRow, roles } from './tables.ts';

/** A role with everything it holds, inherited permissions included. */
export interface RoleWithPermissions extends RoleRow {
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
