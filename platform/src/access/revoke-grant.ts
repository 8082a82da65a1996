import { and, eq, or, sql } from 'drizzle-orm';
import { isUuid, type Tx } from '../database/index.ts';
import { conflict, notFound } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { roleNamed } from './give-grant.ts';
import { grantRevoked } from './grant-events.ts';
import { type GrantRow, grantRow, statusOfGrant } from './grant-queries.ts';
import { lockMemberships, requireHeld } from './membership-change.ts';
import { principalIdOf } from './principal.ts';
import { grants, principals } from './tables.ts';

/**
 * Takes back a role that was given for a time or lent. Records `grant.revoked`.
 * `own`: only what the caller lent. Throws NOT_FOUND, FORBIDDEN (the role holds what the caller doesn't), CONFLICT (over).
 */
export async function revokeGrant(
  ctx: OrganizationContext,
  tx: Tx,
  { id, own }: { id: string; own: boolean },
): Promise<GrantRow> {
  await lockMemberships(tx);
  const grant = isUuid(id) ? await findLimited(tx, id) : null;
  const caller = principalIdOf(ctx.principal);
  if (grant === null || (own && grant.delegatedBy !== caller)) {
    throw notFound(own ? 'You lent nothing of that id.' : 'No role is given for a time under that id.');
  }
  if (statusOfGrant(grant) === 'EXPIRED') throw conflict('It has ended by itself already.', { reason: 'EXPIRED' });
  if (!own) await requireHeld(ctx, tx, [grant.roleId]);
  await dropGrants(tx, [grant]);
  return grant;
}

/** Ends what a member was lent and lent others, as their membership ends. */
export async function revokeDelegationsOf(tx: Tx, principalId: string): Promise<void> {
  const rows = await tx.db
    .select()
    .from(grants)
    .where(and(eq(grants.organizationId, tx.organizationId), eq(grants.delegatedBy, principalId)));
  await dropGrants(tx, rows.map(grantRow));
}

async function dropGrants(tx: Tx, dropped: GrantRow[]): Promise<void> {
  for (const grant of dropped) {
    await tx.db.delete(grants).where(and(eq(grants.organizationId, tx.organizationId), eq(grants.id, grant.id)));
    const [member] = await tx.db
      .select({ name: principals.name })
      .from(principals)
      .where(and(eq(principals.organizationId, tx.organizationId), eq(principals.id, grant.principalId)));
    const payload = {
      grant: frozen(grant),
      roleName: (await roleNamed(tx, grant.roleId)) ?? '',
      memberName: member?.name ?? '',
    };
    tx.record(grantRevoked({ id: grant.id, version: grant.version + 1, payload }));
  }
}

async function findLimited(tx: Tx, id: string): Promise<GrantRow | null> {
  const [row] = await tx.db
    .select()
    .from(grants)
    .where(
      and(
        eq(grants.organizationId, tx.organizationId),
        eq(grants.id, id),
        or(sql`${grants.expiresAt} is not null`, sql`${grants.delegatedBy} is not null`),
      ),
    )
    .for('update');
  return row === undefined ? null : grantRow(row);
}
