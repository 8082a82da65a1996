import { principalIdOf } from '@guardian/platform/access';
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
 * @throws NOT_FOUND; CONFLICT when it is resolved.
 */
export function acknowledgeAlert(ctx: OrganizationContext, id: string): Promise<AlertRow> {
  return transact(ctx, async (tx) => {
    const row = await lockAlert(tx.db, tx.organizationId, id);
    if (row === null) throw notFound('There is no such alert. It may belong to another organization.');
    const status = transitionAlert(row.status, 'acknowledge');
    if (status === 'same') return row;
    if (status === 'refused') throw conflict('The alert is resolved already.', { status: row.status });
    const changed = await changeAlert(tx.db, tx.organizationId, id, {
      status,
      acknowledgedBy: principalIdOf(ctx.principal),
      acknowledgedAt: new Date(),
    });
    tx.record(alertAcknowledged(ofAlert(changed)));
    return changed;
  });
}
