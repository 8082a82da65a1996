import { principalIdOf } from '@guardian/platform/access';
import {
  type AuditPolicyRow,
  type ChainState,
  changeAuditPolicy,
  readAuditPolicy,
  readChainState,
} from '@guardian/platform/audit';
import { type Tx, transact } from '@guardian/platform/database';
import { Check, conflict } from '@guardian/platform/errors';
import type { EventDefinition } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { requireConfirmed } from '../organizations/index.ts';
import { auditHeld, auditReleased, auditRetentionChanged, type PolicyPayload } from './events.ts';

export interface AuditPolicy extends AuditPolicyRow, ChainState {}

/** How long the audit log is kept, and where its chain stands. */
export async function auditPolicy(ctx: OrganizationContext): Promise<AuditPolicy> {
  const [policy, chain] = await Promise.all([
    readAuditPolicy(ctx.db, ctx.organizationId),
    readChainState(ctx.db, ctx.organizationId),
  ]);
  return { ...policy, ...chain };
}

/** Sets how long records are kept; null: for good. Throws InvalidInput, STEP_UP_REQUIRED. */
export async function updateAuditRetention(
  ctx: OrganizationContext,
  { retentionDays }: { retentionDays?: number | null | undefined },
): Promise<AuditPolicy> {
  const check = new Check();
  check.number(['input', 'retentionDays'], retentionDays, { min: 30, max: 3_650 });
  check.done();
  await requireConfirmed(ctx);
  return change(ctx, auditRetentionChanged, () => ({ retentionDays: retentionDays ?? null }));
}

/** Stops every deletion until it is released. Throws InvalidInput, CONFLICT. */
export async function holdAuditLog(ctx: OrganizationContext, input: { reason: string }): Promise<AuditPolicy> {
  const check = new Check();
  const holdReason = check.requiredText(['reason'], input.reason, { max: 500 });
  check.done();
  return change(ctx, auditHeld, ({ heldSince }) => {
    if (heldSince !== null) throw conflict('The audit log is held already.');
    return { heldSince: new Date(), heldBy: principalIdOf(ctx.principal), holdReason };
  });
}

/** Ends a hold. Throws CONFLICT, STEP_UP_REQUIRED. */
export async function releaseAuditLog(ctx: OrganizationContext): Promise<AuditPolicy> {
  await requireConfirmed(ctx);
  return change(ctx, auditReleased, ({ heldSince }) => {
    if (heldSince === null) throw conflict('The audit log is not held.');
    return { heldSince: null, heldBy: null, holdReason: null };
  });
}

type Changes = Partial<Pick<AuditPolicyRow, 'retentionDays' | 'heldSince' | 'heldBy' | 'holdReason'>>;

async function change(
  ctx: OrganizationContext,
  define: EventDefinition<PolicyPayload>,
  changes: (before: AuditPolicyRow) => Changes,
): Promise<AuditPolicy> {
  const policy = await transact(ctx, async (tx: Tx) => {
    const row = await changeAuditPolicy(tx, changes(await readAuditPolicy(tx.db, tx.organizationId)));
    const { retentionDays, heldSince, holdReason, version } = row;
    const payload = { auditPolicy: { retentionDays, heldSince: heldSince?.toISOString() ?? null, holdReason } };
    tx.record(define({ id: tx.organizationId, version, payload }));
    return row;
  });
  return { ...policy, ...(await readChainState(ctx.db, ctx.organizationId)) };
}
