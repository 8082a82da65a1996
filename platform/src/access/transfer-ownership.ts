import { and, eq } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import { conflict, forbidden } from '../errors/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { lockMemberships, ownerRoleId, requireMember, standingRoleIds } from './membership-change.ts';
import { principalIdOf } from './principal.ts';
import type { MemberRow } from './rows.ts';
import { setRoles } from './set-roles.ts';
import { roles } from './tables.ts';

/**
 * Hands the caller's ownership to another member: they become an owner besides what they are, the caller an admin.
 * Records `member.rolesChanged` for both. Throws NOT_FOUND, FORBIDDEN (no owner), CONFLICT (to oneself).
 */
export async function transferOwnership(ctx: OrganizationContext, tx: Tx, memberId: string): Promise<MemberRow> {
  await lockMemberships(tx);
  const heir = await requireMember(tx, memberId);
  const caller = principalIdOf(ctx.principal);
  if (ctx.principal.kind !== 'member' || caller === null) throw forbidden('Only an owner hands ownership over.');
  if (heir.id === caller) throw conflict('You are the owner already: choose another member.');
  const [owner, admin] = [await ownerRoleId(tx), await adminRoleId(tx)];
  const held = await standingRoleIds(tx, caller);
  if (owner === undefined || admin === undefined || !held.includes(owner)) {
    throw forbidden('Only an owner hands ownership over.');
  }
  const heirRoles = await standingRoleIds(tx, heir.id);
  const raised = await setRoles(ctx, tx, { memberId: heir.id, roleIds: [...new Set([owner, ...heirRoles])] });
  const kept = held.filter((id) => id !== owner);
  await setRoles(ctx, tx, { memberId: caller, roleIds: [...new Set([...kept, admin])] });
  return raised;
}

async function adminRoleId(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, tx.organizationId), eq(roles.builtIn, 'admin')));
  return row?.id;
}
