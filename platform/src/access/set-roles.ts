import { and, eq, inArray, sql } from 'drizzle-orm';
import { isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { InvalidInput } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { memberRolesChanged } from './events.ts';
import {
  endStandingGrants,
  lockMemberships,
  ownerRoleId,
  requireAnotherOwner,
  requireHeld,
  requireMember,
  standingRoleIds,
} from './membership-change.ts';
import type { MemberRow } from './rows.ts';
import { grants, principals, roles } from './tables.ts';

/**
 * Replaces the standing roles of a member. Records `member.rolesChanged`, unless they had just these roles.
 * Throws NOT_FOUND, FORBIDDEN (roles that the caller doesn't hold), CONFLICT (last owner), InvalidInput (unknown roles).
 */
export async function setRoles(
  ctx: OrganizationContext,
  tx: Tx,
  { memberId, roleIds }: { memberId: string; roleIds: readonly string[] },
): Promise<MemberRow> {
  await lockMemberships(tx);
  const member = await requireMember(tx, memberId);
  const wanted = await requireRoles(tx, roleIds, ['roleIds']);
  const held = await standingRoleIds(tx, memberId);
  const removed = held.filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !held.includes(id));
  if (removed.length === 0 && added.length === 0) return { ...member, roleIds: wanted };
  await requireHeld(ctx, tx, [...removed, ...added]);
  const owner = await ownerRoleId(tx);
  if (owner !== undefined && removed.includes(owner)) await requireAnotherOwner(tx, memberId, owner);
  await endStandingGrants(tx, memberId, removed);
  const { organizationId } = tx;
  const granted = added.map((roleId) => ({ organizationId, id: uuidv7(), principalId: memberId, roleId }));
  if (granted.length > 0) await tx.db.insert(grants).values(granted);
  const version = await raiseVersion(tx, memberId);
  const changed = { ...member, version, roleIds: wanted };
  const payload = { member: frozen(changed), userId: member.userId };
  tx.record(memberRolesChanged({ id: memberId, version, payload }));
  return changed;
}

/** The roles exist in the organization and there is at least one. Throws InvalidInput. */
export async function requireRoles(tx: Tx, roleIds: readonly string[], path: string[]): Promise<string[]> {
  const wanted = [...new Set(roleIds)];
  const message = 'Choose at least one role of this organization.';
  if (wanted.length === 0) throw new InvalidInput([{ path, code: 'REQUIRED', message }]);
  const known = await tx.db
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, tx.organizationId), inArray(roles.id, wanted.filter(isUuid))));
  if (known.length < wanted.length) throw new InvalidInput([{ path, code: 'NOT_FOUND', message }]);
  return wanted;
}

async function raiseVersion(tx: Tx, memberId: string): Promise<number> {
  const [row] = await tx.db
    .update(principals)
    .set({ version: sql`${principals.version} + 1` })
    .where(and(eq(principals.organizationId, tx.organizationId), eq(principals.id, memberId)))
    .returning({ version: principals.version });
  return row?.version ?? 1;
}
