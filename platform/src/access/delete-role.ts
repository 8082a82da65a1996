import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import { conflict, InvalidInput } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { memberRolesChanged } from './events.ts';
import { lockMemberships, requireHeld } from './membership-change.ts';
import { roleDeleted } from './role-events.ts';
import { type RoleWithPermissions, roleIdsOf } from './role-queries.ts';
import { memberRow } from './rows.ts';
import { requireOwnRole } from './save-role.ts';
import { requireRoles } from './set-roles.ts';
import { grants, invites, principals } from './tables.ts';

/** People whose roles change in one transaction at most. */
const mostHolders = 500;

/**
 * Deletes a role; its holders, and who is invited to it, get another one instead. Roles that inherit from it hold less.
 * Records `member.rolesChanged` for each holder and `role.deleted`. Throws NOT_FOUND, FORBIDDEN (what it holds is not
 * the caller's), CONFLICT (built-in, too many holders), InvalidInput (held, and nothing to give instead).
 */
export async function deleteRole(
  ctx: OrganizationContext,
  tx: Tx,
  { id, reassignTo }: { id: string; reassignTo?: string | null | undefined },
): Promise<RoleWithPermissions> {
  await lockMemberships(tx);
  const role = await requireOwnRole(tx, id);
  const target = await replacementOf(tx, role, reassignTo ?? null);
  await requireHeld(ctx, tx, target === null ? [id] : [id, target]);
  const holders = target === null ? [] : await moveGrants(tx, id, target);
  if (target !== null) await moveInvites(tx, id, target);
  await tx.db.execute(
    sql`delete from access.role where organization_id = ${tx.organizationId}::uuid and id = ${id}::uuid`,
  );
  await tellHolders(tx, holders);
  const lost = role.held;
  const payload = { role: frozen(role), gained: [], lost, reassignedTo: target };
  tx.record(roleDeleted({ id, version: role.version + 1, payload }));
  return role;
}

/** The role to give instead; null where nobody needs one. Throws InvalidInput. */
export async function replacementOf(
  tx: Tx,
  role: RoleWithPermissions,
  reassignTo: string | null,
): Promise<string | null> {
  const path = ['reassignTo'];
  if (reassignTo === role.id) {
    throw new InvalidInput([{ path, code: 'NOT_FOUND', message: 'Choose another role than the one to delete.' }]);
  }
  if (reassignTo !== null) return (await requireRoles(tx, [reassignTo], path))[0] ?? null;
  const [used] = (await tx.db.execute(sql`
    select (select count(*) from access."grant" held where held.organization_id = ${tx.organizationId}::uuid
        and role_id = ${role.id}::uuid and (expires_at is null or expires_at > now()))::int as grants,
      (select count(*) from access.invite where organization_id = ${tx.organizationId}::uuid
        and role_id = ${role.id}::uuid and accepted_at is null and revoked_at is null)::int as invites`)) as unknown as {
    grants: number;
    invites: number;
  }[]; // drizzle's proxy driver types raw rows as unknown
  if (used === undefined || used.grants + used.invites === 0) return null;
  const message = `${used.grants} grants and ${used.invites} invites give this role: choose the role that takes its place.`;
  throw new InvalidInput([{ path, code: 'REQUIRED', message }]);
}

/** Grants keep their terms. Ids of the principals whose roles changed. */
async function moveGrants(tx: Tx, from: string, to: string): Promise<string[]> {
  const ofRole = and(eq(grants.organizationId, tx.organizationId), eq(grants.roleId, from));
  const held = await tx.db.select({ principalId: grants.principalId }).from(grants).where(ofRole);
  const holders = [...new Set(held.map(({ principalId }) => principalId))];
  if (holders.length > mostHolders) {
    throw conflict(`More than ${mostHolders} people hold this role: change the roles of some of them first.`, {
      reason: 'TOO_MANY_HOLDERS',
    });
  }
  await tx.db
    .update(grants)
    .set({ roleId: to, version: sql`${grants.version} + 1` })
    .where(ofRole);
  return holders;
}

async function moveInvites(tx: Tx, from: string, to: string): Promise<void> {
  await tx.db
    .update(invites)
    .set({ roleId: to, version: sql`${invites.version} + 1` })
    .where(
      and(
        eq(invites.organizationId, tx.organizationId),
        eq(invites.roleId, from),
        isNull(invites.acceptedAt),
        isNull(invites.revokedAt),
      ),
    );
}

async function tellHolders(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.db
    .update(principals)
    .set({ version: sql`${principals.version} + 1` })
    .where(
      and(eq(principals.organizationId, tx.organizationId), inArray(principals.id, ids), isNull(principals.endedAt)),
    )
    .returning();
  const roleIds = await roleIdsOf(tx.db, tx.organizationId, ids);
  for (const member of rows.map(memberRow).filter((row) => row !== null)) {
    const changed = frozen({ ...member, roleIds: roleIds.get(member.id) ?? [] });
    const payload = { member: changed, userId: member.userId };
    tx.record(memberRolesChanged({ id: member.id, version: member.version, payload }));
  }
}
