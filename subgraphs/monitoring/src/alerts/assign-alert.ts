import { type Assignment, checkRowKeys, rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { Check, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { alertAssigned, ofAlert } from './events.ts';
import { changeAlert, lockAlert } from './queries.ts';
import type { AlertRow } from './tables.ts';

/**
 * Says whose an alert is to take care of: `undefined` leaves, null clears. Without a difference nothing happens.
 *
 * @throws {InvalidInput} No such member or team. @throws NOT_FOUND, also for an alert out of the caller's scope; FORBIDDEN
 *   when it would leave that scope.
 */
export function assignAlert(ctx: OrganizationContext, id: string, input: Assignment): Promise<AlertRow> {
  const scope = rowScope(ctx, 'alert.assign');
  return transact(
    ctx,
    async (tx) => {
      const row = await lockAlert(tx.db, tx.organizationId, scope, id);
      if (row === null) throw notFound('There is no such alert, or it is not yours to assign.');
      const { ownerId = row.ownerId, teamId = row.teamId } = input;
      if (ownerId === row.ownerId && teamId === row.teamId) return row;
      const check = new Check();
      await checkRowKeys(tx.db, tx.organizationId, scope, { ownerId, teamId }, check);
      check.done();
      const changed = await changeAlert(tx.db, tx.organizationId, row.id, { ownerId, teamId });
      tx.record(alertAssigned(ofAlert(row, changed)));
      return changed;
    },
    { verb: 'assignAlert', input: { id, input } },
  );
}
