import { principalIdOf } from '../access/principal.ts';
import { type Tx, transact } from '../database/index.ts';
import { uuidv7 } from '../database/uuidv7.ts';
import { CodedError } from '../errors/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { dataKeyRotated } from './events.ts';
import { keyringOf, wrappingLock } from './keyring.ts';
import {
  changeDataKey,
  dataKeys,
  holdActiveKey,
  holdWrapping,
  insertDataKey,
  insertRotation,
  lockDataKeys,
  lockRotation,
} from './queries.ts';
import { sealedColumns } from './sealed-column.ts';
import { countRows } from './sealed-rows.ts';
import type { KeyRotationRow } from './tables.ts';

/**
 * Makes a new data key the one that seals, and begins to seal anew what the older ones have sealed; `continueRotation`
 * does that, in steps. Both keys are good until then. Throws CONFLICT while a rotation runs.
 */
export async function rotateDataKey(ctx: OrganizationContext): Promise<KeyRotationRow> {
  const keyring = keyringOf(ctx);
  await keyring.begin(ctx.organizationId); // an organization that has never sealed anything
  return transact(ctx, async (tx) => {
    const { db, organizationId } = tx;
    await holdWrapping(db, wrappingLock);
    // Waits for every transaction that seals by the key so far.
    await lockDataKeys(db, organizationId);
    if ((await lockRotation(db, organizationId)) !== null) {
      throw new CodedError('CONFLICT', 'A key of the organization is being rotated. Wait until that has finished.');
    }
    const [newest] = await dataKeys(db, organizationId);
    if (newest === undefined) throw new Error(`The organization ${organizationId} has no data key.`);
    const number = newest.number + 1;
    const made = await keyring.make(organizationId, number);
    await changeDataKey(db, newest, { state: 'RETIRING' });
    await insertDataKey(db, { organizationId, number, state: 'ACTIVE', createdAt: new Date(), ...made });
    tx.record(dataKeyRotated({ id: made.id, version: 1, payload: { number } }));
    return beginRotation(ctx, tx, number);
  });
}

/** Begins to seal what lies in plain from before it was sensitive. Null when a rotation runs, which does it as well. */
export async function sealPlainValues(ctx: OrganizationContext): Promise<KeyRotationRow | null> {
  await keyringOf(ctx).begin(ctx.organizationId);
  return transact(ctx, async (tx) => {
    await lockDataKeys(tx.db, tx.organizationId);
    const active = await holdActiveKey(tx.db, tx.organizationId);
    if (active === null || (await lockRotation(tx.db, tx.organizationId)) !== null) return null;
    return beginRotation(ctx, tx, active.number);
  });
}

async function beginRotation(ctx: OrganizationContext, tx: Tx, toNumber: number): Promise<KeyRotationRow> {
  const { db, organizationId } = tx;
  let total = 0;
  for (const column of sealedColumns()) total += await countRows(db, organizationId, column);
  const startedBy = principalIdOf(ctx.principal);
  return insertRotation(db, { organizationId, id: uuidv7(), toNumber, total, startedBy, startedAt: new Date() });
}
