import { and, asc, eq, isNull } from 'drizzle-orm';
import { createIdentityReader, type Database } from '../database/index.ts';
import { live } from './role-queries.ts';
import { type MemberRow, memberRow } from './rows.ts';
import { grants, principals, type RoleRow, roles } from './tables.ts';

/** A person's place in one organization, and the roles that they hold there at this moment. */
export interface OwnPlace {
  organizationId: string;
  member: MemberRow;
  roles: RoleRow[];
}

/** Every place of a person, across organizations: read in one look with the rights of guardian_identity. */
export async function placesOf(database: Pick<Database, 'identity'>, userId: string): Promise<OwnPlace[]> {
  const rows = await createIdentityReader(database)
    .select({ principal: principals, role: roles })
    .from(principals)
    .leftJoin(
      grants,
      and(eq(grants.organizationId, principals.organizationId), eq(grants.principalId, principals.id), live()),
    )
    .leftJoin(roles, and(eq(roles.organizationId, grants.organizationId), eq(roles.id, grants.roleId)))
    .where(and(eq(principals.userId, userId), isNull(principals.endedAt)))
    .orderBy(asc(principals.createdAt), asc(principals.id));
  const places = new Map<string, OwnPlace>();
  for (const { principal, role } of rows) {
    const member = memberRow(principal);
    if (member === null) continue;
    const place = places.get(principal.id) ?? { organizationId: principal.organizationId, member, roles: [] };
    // Several grants may be of one role.
    if (role !== null && !place.roles.some(({ id }) => id === role.id)) place.roles.push(role);
    places.set(principal.id, place);
  }
  return [...places.values()];
}
