import { allRoles, type RoleRow, type RoleWithPermissions } from '@guardian/platform/access';
import { createTenantReader } from '@guardian/platform/database';
import type { RequestContext } from '@guardian/platform/subgraph';

/** A role on the graph. In the switcher, which shows a thousand at once, what it holds is read when it is asked for. */
export type Role = RoleRow | RoleWithPermissions;

const read = new WeakMap<RoleRow, Promise<RoleWithPermissions>>();

/** The role with what it holds; nothing, if it has been deleted since it was read. */
export function wholeRole(ctx: RequestContext, role: Role): Promise<RoleWithPermissions> {
  if ('held' in role) return Promise.resolve(role);
  const whole = read.get(role) ?? readWhole(ctx, role);
  read.set(role, whole);
  return whole;
}

async function readWhole(ctx: RequestContext, role: RoleRow): Promise<RoleWithPermissions> {
  const roles = await rolesIn(ctx, role.organizationId);
  return roles.find(({ id }) => id === role.id) ?? { ...role, parentIds: [], own: [], held: [], permissions: [] };
}

/** The roles of an organization of the caller's, read as itself: row-level security knows no two at once. */
export function rolesIn(ctx: RequestContext, organizationId: string): Promise<RoleWithPermissions[]> {
  return allRoles(createTenantReader(ctx.database, organizationId), organizationId);
}
