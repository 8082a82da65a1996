import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { memberRemoved } from './events.ts';
import {
  lockMemberships,
  ownerRoleId,
  requireAnotherOwner,
  requireHeld,
  requireMember,
  standingRoleIds,
} from './membership-change.ts';
import { principalIdOf } from './principal.ts';
import { revokeDelegationsOf } from './revoke-grant.ts';
import type { MemberRow } from './rows.ts';
import { grants, principals, teamMembers } from './tables.ts';

/**
 * Ends a membership with all its grants, and what the member lent others; keys and workflows that the member bounds hold nothing from then on.
 * Records `member.removed`. Throws NOT_FOUND, FORBIDDEN (the member holds what the caller doesn't), CONFLICT (last owner).
 */
export async function removeMember(ctx: OrganizationContext, tx: Tx, memberId: string): Promise<MemberRow> {
  await lockMemberships(tx);
  const member = await requireMember(tx, memberId);
  const held = await standingRoleIds(tx, memberId);
  // Whoever leaves takes nothing from anybody but themself.
  if (principalIdOf(ctx.principal) !== member.id) await requireHeld(ctx, tx, held);
  const owner = await ownerRoleId(tx);
  if (owner !== undefined && held.includes(owner)) await requireAnotherOwner(tx, memberId, owner);
  await revokeDelegationsOf(tx, memberId);
  await tx.db
    .delete(teamMembers)
    .where(and(eq(teamMembers.organizationId, tx.organizationId), eq(teamMembers.principalId, memberId)));
  await tx.db.delete(grants).where(and(eq(grants.organizationId, tx.organizationId), eq(grants.principalId, memberId)));
  const [row] = await tx.db
    .update(principals)
    .set({ endedAt: sql`now()`, version: sql`${principals.version} + 1` })
    .where(and(eq(principals.organizationId, tx.organizationId), eq(principals.id, memberId)))
    .returning({ leftAt: principals.endedAt, version: principals.version });
  const removed = {
    ...member,
    leftAt: row?.leftAt ?? new Date(),
    version: row?.version ?? member.version,
    roleIds: [],
  };
  const payload = { member: frozen(removed), userId: member.userId };
  tx.record(memberRemoved({ id: memberId, version: removed.version, payload }));
  return removed;
}
