import { principalIdOf, rowScope } from '@guardian/platform/access';
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
 * @throws NOT_FOUND, also for an alert out of the caller's scope.
 */
export function resolveAlert(ctx: OrganizationContext, id: string): Promise<AlertRow> {
  const scope = rowScope(ctx, 'alert.resolve');
  return transact(ctx, async (tx) => {
    const row = await lockAlert(tx.db, tx.organizationId, scope, id);
    if (row === null) throw notFound('There is no such alert, or it is not yours to resolve.');
    return resolveLocked(tx, row, principalIdOf(ctx.principal));
  });
}

/** Ends an alert whose row the transaction has locked. */
export async function resolveLocked(tx: Tx, row: AlertRow, resolvedBy: string | null): Promise<AlertRow> {
  const status = transitionAlert(row.status, 'resolve');
  if (status === 'same' || status === 'refused') return row;
  const values = { status, resolvedBy, resolvedAt: new Date() };
  const changed = await changeAlert(tx.db, tx.organizationId, row.id, values);
  tx.record(alertResolved(ofAlert(row, changed)));
  return changed;
}
