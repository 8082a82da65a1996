import { isUniqueViolation, type Tx, transact } from '@guardian/platform/database';
import { InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { announce } from './announce.ts';
import { changeStream, lockStream, type StreamChanges } from './queries.ts';
import { nameTaken, noSuchStream } from './stream-input.ts';
import type { AuditStreamRow } from './tables.ts';

/**
 * Changes a stream under its lock, as `changesOf` says, and records what `recorded` makes of it. Throws NOT_FOUND, and
 * InvalidInput for a name that is taken.
 */
export async function changeLocked(
  ctx: OrganizationContext,
  call: { verb: string; input: { id: string; [more: string]: unknown } },
  changesOf: (before: AuditStreamRow, tx: Tx) => StreamChanges | Promise<StreamChanges>,
  recorded: (tx: Tx, after: AuditStreamRow, before: AuditStreamRow) => void,
): Promise<AuditStreamRow> {
  const { id } = call.input;
  const changed = await transact(
    ctx,
    async (tx) => {
      const before = await lockStream(tx.db, tx.organizationId, id);
      if (before === null) throw noSuchStream();
      const after = await changeStream(tx.db, tx.organizationId, id, await changesOf(before, tx));
      recorded(tx, after, before);
      return after;
    },
    call,
  ).catch((error: unknown) => {
    throw isUniqueViolation(error, 'audit_stream_name') ? new InvalidInput([nameTaken]) : error;
  });
  await announce(ctx);
  return changed;
}
