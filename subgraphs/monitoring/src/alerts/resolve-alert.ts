import { principalIdOf } from '@guardian/platform/access';
import { type Tx, transact } from '@guardian/platform/database';
import { notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { transitionAlert } from './alert-state.ts';
import { alertResolved, ofAlert } from './events.ts';
import { changeAlert, lockAlert } from './queries.ts';
import type { AlertRow } from './tables.ts';

/**
 * Ends an alert. Resolving it again changes nothing.
 *
 * @throws NOT_FOUND.
 */
export function resolveAlert(ctx: OrganizationContext, id: string): Promise<AlertRow> {
  return transact(ctx, async (tx) => {
    const row = await lockAlert(tx.db, tx.organizationId, id);
    if (row === null) throw notFound('There is no such alert. It may belong to another organization.');
    return resolveLocked(tx, row, principalIdOf(ctx.principal));
  });
}

/** Ends an alert whose row the transaction has locked. */
export async function resolveLocked(tx: Tx, row: AlertRow, resolvedBy: string | null): Promise<AlertRow> {
  const status = transitionAlert(row.status, 'resolve');
  if (status === 'same' || status === 'refused') return row;
  const values = { status, resolvedBy, resolvedAt: new Date() };
  const changed = await changeAlert(tx.db, tx.organizationId, row.id, values);
  tx.record(alertResolved(ofAlert(changed)));
  return changed;
}
