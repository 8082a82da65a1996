import { principalIdOf, rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { conflict, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { transitionAlert } from './alert-state.ts';
import { alertAcknowledged, ofAlert } from './events.ts';
import { changeAlert, lockAlert } from './queries.ts';
import type { AlertRow } from './tables.ts';

/**
 * Marks an alert as taken care of. Acknowledging it again changes nothing.
 *
 * @throws NOT_FOUND, also for an alert out of the caller's scope; CONFLICT when it is resolved.
 */
export function acknowledgeAlert(ctx: OrganizationContext, id: string): Promise<AlertRow> {
  const scope = rowScope(ctx, 'alert.acknowledge');
  return transact(ctx, async (tx) => {
    const row = await lockAlert(tx.db, tx.organizationId, scope, id);
    if (row === null) throw notFound('There is no such alert, or it is not yours to acknowledge.');
    const status = transitionAlert(row.status, 'acknowledge');
    if (status === 'same') return row;
    if (status === 'refused') throw conflict('The alert is resolved already.', { status: row.status });
    const changed = await changeAlert(tx.db, tx.organizationId, id, {
      status,
      acknowledgedBy: principalIdOf(ctx.principal),
      acknowledgedAt: new Date(),
    });
    tx.record(alertAcknowledged(ofAlert(row, changed)));
    return changed;
  });
}
