import type { Tx } from '@guardian/platform/database';
import { notFound } from '@guardian/platform/errors';
import { lockSecret } from './queries.ts';
import type { SecretRow } from './tables.ts';

/** A secret of the organization under a row lock, see `lockSecret`. Throws NOT_FOUND. */
export async function lockedSecret(tx: Tx, id: string, strength: 'update' | 'no key update'): Promise<SecretRow> {
  const row = await lockSecret(tx.db, tx.organizationId, id, strength);
  if (row === null) throw notFound('There is no such secret. It may belong to another organization.');
  return row;
}
