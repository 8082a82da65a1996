import { and, eq } from 'drizzle-orm';
import { isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { Check, forbidden } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { grantCreated, grantDelegated } from './grant-events.ts';
import { type GrantRow, grantRow } from './grant-queries.ts';
import { lockMemberships, requireHeld, requireMember } from './membership-change.ts';
import { principalIdOf } from './principal.ts';
import { grants, roles } from './tables.ts';

export interface GrantInput {
  memberId: string;
  roleId: string;
  /** At once when absent. */
  startsAt?: string | null | undefined;
  expiresAt?: string | null | undefined;
  reason?: string | null | undefined;
}

const mostYears = 5;

/**
 * Gives a member a role for a time. Records `grant.created`.
 * Throws NOT_FOUND (member), FORBIDDEN (the role holds what the caller doesn't), InvalidInput with paths below `input`.
 */
export function grantRole(ctx: OrganizationContext, tx: Tx, input: GrantInput): Promise<GrantRow> {
  return give(ctx, tx, input, null);
}

/**
 * Lends a member a role that the caller holds: it counts for at most what the caller holds at each moment, and ends with
 * their membership. Records `grant.delegated`. Throws as `grantRole`.
 */
export function delegateRole(ctx: OrganizationContext, tx: Tx, input: GrantInput): Promise<GrantRow> {
  const delegator = principalIdOf(ctx.principal);
  if (delegator === null) throw forbidden('Only somebody who holds a role can lend it.');
  return give(ctx, tx, input, delegator);
}

async function give(
  ctx: OrganizationContext,
  tx: Tx,
  input: GrantInput,
  delegatedBy: string | null,
): Promise<GrantRow> {
  await lockMemberships(tx);
  const member = await requireMember(tx, input.memberId);
  const check = new Check();
  const role = await roleNamed(tx, input.roleId);
  if (role === null) check.add(['input', 'roleId'], 'NOT_FOUND', 'Choose a role of the organization.');
  if (delegatedBy === member.id)
    check.add(['input', 'memberId'], 'NOT_FOUND', 'Lend it to somebody else than yourself.');
  const startsAt = input.startsAt == null ? new Date() : new Date(input.startsAt);
  const expiresAt = input.expiresAt == null ? null : new Date(input.expiresAt);
  checkTerm(check, startsAt, expiresAt, delegatedBy !== null);
  const reason = check.text(['input', 'reason'], input.reason, { max: 300 }) ?? '';
  check.done();
  await requireHeld(ctx, tx, [input.roleId]);
  const [row] = await tx.db
    .insert(grants)
    .values({
      organizationId: tx.organizationId,
      id: uuidv7(),
      principalId: member.id,
      roleId: input.roleId,
      startsAt,
      expiresAt,
      delegatedBy,
      grantedBy: principalIdOf(ctx.principal),
      reason,
    })
    .returning();
  if (row === undefined) throw new Error('A grant was written, but none came back.');
  const grant = grantRow(row);
  const define = delegatedBy === null ? grantCreated : grantDelegated;
  const payload = { grant: frozen(grant), roleName: role ?? '', memberName: member.name };
  tx.record(define({ id: grant.id, version: grant.version, payload }));
  return grant;
}

function checkTerm(check: Check, startsAt: Date, expiresAt: Date | null, mayBeOpen: boolean): void {
  const now = Date.now();
  const latest = new Date(now).setFullYear(new Date(now).getFullYear() + mostYears);
  const path = ['input', 'expiresAt'];
  if (startsAt.getTime() > latest) {
    check.add(['input', 'startsAt'], 'OUT_OF_RANGE', `Let it start within the next ${mostYears} years.`);
  }
  if (expiresAt === null) {
    if (!mayBeOpen) check.add(path, 'REQUIRED', 'Say when it ends; without an end it is a role of the member.');
    return;
  }
  const end = expiresAt.getTime();
  if (end <= now || end <= startsAt.getTime() || end > latest) {
    check.add(path, 'OUT_OF_RANGE', `Let it end after its start and within the next ${mostYears} years.`);
  }
}

/** Name of a role of the organization; null if there is none. */
export async function roleNamed(tx: Tx, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.db
    .select({ name: roles.name })
    .from(roles)
    .where(and(eq(roles.organizationId, tx.organizationId), eq(roles.id, id)));
  return row?.name ?? null;
}
