import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import type { PrincipalAccess } from './compile-rights.ts';
import type { RoleAccess } from './role-closure.ts';
import {
  apiKeys,
  grants,
  principals,
  restrictions,
  roleParents,
  rolePermissions,
  roles,
  teamMembers,
} from './tables.ts';

/** Every role of the organization with what it holds by itself and its parents. */
export async function readRoles(db: Db, organizationId: string): Promise<Map<string, RoleAccess>> {
  const [ids, parents, held] = await Promise.all([
    db.select({ id: roles.id }).from(roles).where(eq(roles.organizationId, organizationId)),
    db.select().from(roleParents).where(eq(roleParents.organizationId, organizationId)),
    db.select().from(rolePermissions).where(eq(rolePermissions.organizationId, organizationId)),
  ]);
  const found = new Map<string, RoleAccess>(ids.map(({ id }) => [id, { parents: [], permissions: [] }]));
  for (const { roleId, parentId } of parents) found.get(roleId)?.parents.push(parentId);
  for (const { roleId, permission, scope } of held) found.get(roleId)?.permissions.push({ permission, scope });
  return found;
}

/** The principals and everyone their rights depend on: whom they are bounded by and who delegated to them, and so on. */
export async function readPrincipals(
  db: Db,
  organizationId: string,
  principalIds: readonly string[],
): Promise<Map<string, PrincipalAccess>> {
  const found = new Map<string, PrincipalAccess>();
  for (let wanted = [...principalIds]; wanted.length > 0; ) {
    const next = await readEach(db, organizationId, wanted);
    for (const [id, access] of next) found.set(id, access);
    wanted = [...new Set([...next.values()].flatMap(dependencies))].filter((id) => !found.has(id));
  }
  return found;
}

function dependencies(access: PrincipalAccess): string[] {
  return [access.boundedBy, ...access.grants.map((grant) => grant.delegatedBy)].filter((id) => id !== null);
}

/** Everyone of the organization who has not ended. */
export async function readLivePrincipals(db: Db, organizationId: string): Promise<Map<string, PrincipalAccess>> {
  const rows = await db
    .select({ id: principals.id })
    .from(principals)
    .where(and(eq(principals.organizationId, organizationId), isNull(principals.endedAt)))
    .orderBy(principals.createdAt);
  return readEach(
    db,
    organizationId,
    rows.map(({ id }) => id),
  );
}

async function readEach(db: Db, organizationId: string, ids: string[]): Promise<Map<string, PrincipalAccess>> {
  if (ids.length === 0) return new Map();
  const [rows, granted, restricted, keys, teams] = await Promise.all([
    db
      .select()
      .from(principals)
      .where(and(eq(principals.organizationId, organizationId), inArray(principals.id, ids))),
    db
      .select()
      .from(grants)
      .where(and(eq(grants.organizationId, organizationId), inArray(grants.principalId, ids))),
    db
      .select()
      .from(restrictions)
      .where(and(eq(restrictions.organizationId, organizationId), inArray(restrictions.principalId, ids))),
    db
      .select({ principalId: apiKeys.principalId, expiresAt: apiKeys.expiresAt })
      .from(apiKeys)
      .where(and(eq(apiKeys.organizationId, organizationId), inArray(apiKeys.principalId, ids))),
    db
      .select({ principalId: teamMembers.principalId, teamId: teamMembers.teamId })
      .from(teamMembers)
      .where(and(eq(teamMembers.organizationId, organizationId), inArray(teamMembers.principalId, ids))),
  ]);
  const keyOf = new Map(keys.map((key) => [key.principalId, key]));
  const grantsOf = Map.groupBy(granted, ({ principalId }) => principalId);
  const restrictionsOf = Map.groupBy(restricted, ({ principalId }) => principalId);
  const teamsOf = Map.groupBy(teams, ({ principalId }) => principalId);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ended: row.endedAt !== null,
        expiresAt: keyOf.get(row.id)?.expiresAt?.getTime() ?? null,
        boundedBy: row.boundedBy,
        restricted: row.restricted,
        restrictions: restrictionsOf.get(row.id) ?? [],
        grants: (grantsOf.get(row.id) ?? []).map(({ id, roleId, startsAt, expiresAt, delegatedBy }) => ({
          id,
          roleId,
          startsAt: startsAt.getTime(),
          expiresAt: expiresAt?.getTime() ?? null,
          delegatedBy,
        })),
        teamIds: (teamsOf.get(row.id) ?? []).map(({ teamId }) => teamId),
      },
    ]),
  );
}
