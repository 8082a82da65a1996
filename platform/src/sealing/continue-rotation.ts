import { type Tx, transact } from '../database/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { sealedBy } from './envelope.ts';
import { dataKeyDestroyed } from './events.ts';
import { keyringOf } from './keyring.ts';
import { changeDataKey, changeRotation, liveDataKeys, lockRotation } from './queries.ts';
import { openValues, type Sealer, sealerBy } from './seal-values.ts';
import { nameOf, type SealedColumn, sealedColumns } from './sealed-column.ts';
import { holdsOthers, lockSealedRows, type SealedRow, writeSealedRows } from './sealed-rows.ts';
import type { KeyRotationRow } from './tables.ts';

/** Rows of a step: they are locked for as long as the step takes, some ten milliseconds. */
const batch = 500;

/**
 * A step of the organization's rotation: seals some rows anew and moves the checkpoint, in one transaction. When nothing is
 * left that an older key has sealed, it destroys those keys. Null when no rotation runs. Steps of several callers follow
 * one another, so that a job and a command may both be at it.
 */
export async function continueRotation(ctx: OrganizationContext): Promise<KeyRotationRow | null> {
  const rotation = await transact(ctx, async (tx) => {
    const running = await lockRotation(tx.db, tx.organizationId);
    if (running === null) return null;
    const column = sealedColumns().find((each) => nameOf(each) >= running.columnName);
    return column === undefined ? finish(tx, running) : sealAnew(ctx, tx, running, column);
  });
  if (rotation?.finishedAt) keyringOf(ctx).forget(ctx.organizationId);
  return rotation;
}

async function sealAnew(
  ctx: OrganizationContext,
  tx: Tx,
  rotation: KeyRotationRow,
  column: SealedColumn,
): Promise<KeyRotationRow> {
  const { db, organizationId } = tx;
  const after = nameOf(column) === rotation.columnName ? rotation.rowId : null;
  const rows = await lockSealedRows(db, organizationId, column, { after, limit: batch });
  const older = rows.filter((row) => row.plain !== null || !isSealedBy(row, rotation.toNumber));
  const texts = await openValues(
    ctx,
    db,
    column,
    older.map(({ id, sealed }) => ({ rowId: id, sealed })),
  );
  const sealer = sealerBy(await keyringOf(ctx).key(db, organizationId, rotation.toNumber), organizationId);
  await writeSealedRows(
    db,
    organizationId,
    column,
    // Who seals a value empties the plain column. So of both, the plain one is newer: by a process of the version before.
    older.map(({ id, plain }, position) => resealed(sealer, column, id, plain ?? texts[position] ?? '')),
  );
  const last = rows.at(-1)?.id ?? null;
  return changeRotation(db, rotation, {
    // Behind all rows of this column, and before the next column.
    columnName: rows.length < batch ? `${nameOf(column)} done` : nameOf(column),
    rowId: rows.length < batch ? null : last,
    processed: rotation.processed + rows.length,
  });
}

function isSealedBy({ sealed }: SealedRow, number: number): boolean {
  return sealed !== null && sealedBy(sealed) === number;
}

function resealed(sealer: Sealer, column: SealedColumn, id: string, text: string) {
  const index = column.index === undefined ? null : sealer.index(column, text);
  return { id, sealed: sealer.seal(column, id, text), index };
}

/** Looks once more before it destroys anything; should it find something, everything is gone through again. */
async function finish(tx: Tx, rotation: KeyRotationRow): Promise<KeyRotationRow> {
  const { db, organizationId } = tx;
  for (const column of sealedColumns()) {
    if (await holdsOthers(db, organizationId, column, rotation.toNumber)) {
      return changeRotation(db, rotation, { columnName: '', rowId: null });
    }
  }
  const now = new Date();
  for (const key of await liveDataKeys(db, organizationId)) {
    if (key.number === rotation.toNumber) continue;
    await changeDataKey(db, key, { state: 'DESTROYED', wrappedKey: null, destroyedAt: now });
    tx.record(dataKeyDestroyed({ id: key.id, version: 2, payload: { number: key.number } }));
  }
  return changeRotation(db, rotation, { finishedAt: now });
}
