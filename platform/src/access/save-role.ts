import { and, eq, ne, sql } from 'drizzle-orm';
import { isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { Check, conflict, notFound } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { lockMemberships } from './membership-change.ts';
import type { PermissionScope } from './ranks.ts';
import { readRoles } from './read-access.ts';
import type { RoleAccess } from './role-closure.ts';
import { roleCreated, roleUpdated } from './role-events.ts';
import {
  checkHeld,
  checkParents,
  checkPermissions,
  type RoleDifference,
  type RoleInput,
  roleDifference,
} from './role-input.ts';
import { type RoleWithPermissions, rolesByIds } from './role-queries.ts';
import { type RoleRow, roleParents, rolePermissions, roles } from './tables.ts';

/**
 * Makes a role that holds no more than the caller does. Records `role.created`.
 * Throws InvalidInput with paths below `input`.
 */
export async function createRole(ctx: OrganizationContext, tx: Tx, input: RoleInput): Promise<RoleWithPermissions> {
  await lockMemberships(tx);
  const planned = await planRole(ctx, tx, null, { description: '', parentIds: [], permissions: [], ...input });
  const { id, name, description } = planned;
  await tx.db.insert(roles).values({ organizationId: tx.organizationId, id, name, description });
  await writeHoldings(tx, planned);
  const role = await written(tx, id);
  const { gained, lost } = planned.difference;
  tx.record(roleCreated({ id, version: role.version, payload: { role: frozen(role), gained, lost } }));
  return role;
}

/**
 * Changes a role, and with it what its holders may do at once. Records `role.updated` with the difference; nothing
 * without one. Throws NOT_FOUND, CONFLICT (a built-in role, or another version than the caller saw), InvalidInput.
 */
export async function updateRole(
  ctx: OrganizationContext,
  tx: Tx,
  { id, version, input }: { id: string; version?: number | null | undefined; input: RoleInput },
): Promise<RoleWithPermissions> {
  await lockMemberships(tx);
  const before = await requireOwnRole(tx, id);
  if (version != null && version !== before.version) {
    const message = 'Somebody changed this role since you read it. Look at the role as it is now, and change it then.';
    throw conflict(message, { reason: 'CHANGED_MEANWHILE', version: before.version });
  }
  const planned = await planRole(ctx, tx, before, input);
  if (!differs(before, planned)) return before;
  await tx.db
    .update(roles)
    .set({ name: planned.name, description: planned.description, version: sql`${roles.version} + 1` })
    .where(and(eq(roles.organizationId, tx.organizationId), eq(roles.id, id)));
  await writeHoldings(tx, planned);
  const role = await written(tx, id);
  const { gained, lost } = planned.difference;
  tx.record(roleUpdated({ id, version: role.version, payload: { role: frozen(role), gained, lost } }));
  return role;
}

/** A role of the organization's own making. Throws NOT_FOUND, or CONFLICT for a built-in one. */
export async function requireOwnRole(tx: Tx, id: string): Promise<RoleWithPermissions> {
  const [role] = isUuid(id) ? await rolesByIds(tx.db, tx.organizationId, [id]) : [];
  if (role === undefined) throw notFound('There is no such role in this organization.');
  if (role.builtIn === null) return role;
  throw conflict('Built-in roles stay as they are. Clone this one, and change the clone.', { reason: 'BUILT_IN' });
}

interface PlannedRole {
  id: string;
  name: string;
  description: string;
  parentIds: string[];
  permissions: PermissionScope[];
  /** The organization's roles as they will be. */
  facts: Map<string, RoleAccess>;
  difference: RoleDifference;
}

/** The role as it will be, checked as a whole, with nothing written. Throws InvalidInput. */
export async function planRole(
  ctx: OrganizationContext,
  tx: Pick<Tx, 'db' | 'organizationId'>,
  before: RoleWithPermissions | null,
  input: RoleInput,
): Promise<PlannedRole> {
  const check = new Check();
  const id = before?.id ?? uuidv7();
  const known = await readRoles(tx.db, tx.organizationId);
  const name =
    input.name === undefined && before ? before.name : check.requiredText(['input', 'name'], input.name, { max: 60 });
  const description = check.text(['input', 'description'], input.description, { max: 300 });
  const parentIds =
    input.parentIds === undefined ? undefined : checkParents(check, before?.id ?? null, input.parentIds ?? [], known);
  const permissions = input.permissions === undefined ? undefined : checkPermissions(check, input.permissions ?? []);
  if (name !== '' && (await isTaken(tx, id, name)))
    check.add(['input', 'name'], 'TAKEN', 'Another role has this name.');
  const planned = {
    id,
    name,
    description: description === undefined ? (before?.description ?? '') : (description ?? ''),
    parentIds: parentIds ?? before?.parentIds ?? [],
    permissions: permissions ?? before?.own ?? [],
  };
  check.done();
  const facts = new Map(known).set(id, { parents: planned.parentIds, permissions: planned.permissions });
  const difference = roleDifference(id, known, facts);
  if (ctx.principal.kind !== 'system') checkHeld(check, ctx.rights, difference);
  check.done();
  return { ...planned, facts, difference };
}

async function isTaken(tx: Pick<Tx, 'db' | 'organizationId'>, id: string, name: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(eq(roles.organizationId, tx.organizationId), ne(roles.id, id), sql`lower(${roles.name}) = lower(${name})`),
    )
    .limit(1);
  return rows.length > 0;
}

function differs(before: RoleWithPermissions, planned: PlannedRole): boolean {
  const comparable = (role: Pick<RoleRow, 'name' | 'description'> & { parentIds: string[] }, held: PermissionScope[]) =>
    JSON.stringify([
      role.name,
      role.description,
      [...role.parentIds].sort(),
      held.map((each) => `${each.permission} ${each.scope}`).sort(),
    ]);
  return comparable(before, before.own) !== comparable(planned, planned.permissions);
}

async function writeHoldings(tx: Tx, { id: roleId, parentIds, permissions }: PlannedRole): Promise<void> {
  const { organizationId, db } = tx;
  await db
    .delete(roleParents)
    .where(and(eq(roleParents.organizationId, organizationId), eq(roleParents.roleId, roleId)));
  await db
    .delete(rolePermissions)
    .where(and(eq(rolePermissions.organizationId, organizationId), eq(rolePermissions.roleId, roleId)));
  if (parentIds.length > 0) {
    await db.insert(roleParents).values(parentIds.map((parentId) => ({ organizationId, roleId, parentId })));
  }
  if (permissions.length > 0) {
    await db.insert(rolePermissions).values(permissions.map((held) => ({ organizationId, roleId, ...held })));
  }
}

async function written(tx: Tx, id: string): Promise<RoleWithPermissions> {
  const [role] = await rolesByIds(tx.db, tx.organizationId, [id]);
  if (role === undefined) throw new Error('A role was written, but none came back.');
  return role;
}
