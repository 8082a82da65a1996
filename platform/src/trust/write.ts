import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { apiKeyTrustChanged } from '../access/events.ts';
import { apiKeysByIds } from '../access/key-queries.ts';
import type { ApiKeyRow } from '../access/rows.ts';
import { apiKeys } from '../access/tables.ts';
import { isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { notFound } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OperationPolicyRow, TrustedOperationRow } from './queries.ts';
import { operationPolicies, trustedOperations } from './tables.ts';

export type NewOperation = Pick<TrustedOperationRow, 'documentId' | 'name' | 'kind' | 'text' | 'signature'>;

/**
 * Locks the register until the transaction ends, writes what is given and counts the version up. Every process looks
 * again, for open streams too.
 */
export async function changeOperationPolicy(
  tx: Tx,
  changes: Partial<Pick<OperationPolicyRow, 'trustedOnly'>> = {},
): Promise<OperationPolicyRow> {
  const { organizationId, db } = tx;
  const [row] = await db
    .insert(operationPolicies)
    .values({ organizationId, ...changes, version: 1 })
    .onConflictDoUpdate({
      target: operationPolicies.organizationId,
      set: { ...changes, version: sql`${operationPolicies.version} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('A policy was written, but none came back.');
  await db.execute(
    sql`select platform.record_access_event(${organizationId}::uuid, 'organization.operationsChanged', ${organizationId}, '{}')`,
  );
  return row;
}

/** Rows of one statement: each has seven values, and a statement takes 65,535. */
const batch = 500;

export async function insertOperations(
  { db, organizationId }: Tx,
  operations: readonly NewOperation[],
  by: { clientName: string | null; registeredBy: string | null },
): Promise<void> {
  for (let from = 0; from < operations.length; from += batch) {
    const rows = operations.slice(from, from + batch);
    await db.insert(trustedOperations).values(rows.map((row) => ({ ...row, ...by, organizationId, id: uuidv7() })));
  }
}

/** Takes operations out and returns them. Ids of nothing are passed over. */
export function deleteOperations({ db, organizationId }: Tx, ids: readonly string[]): Promise<TrustedOperationRow[]> {
  const known = ids.filter(isUuid);
  return db
    .delete(trustedOperations)
    .where(and(eq(trustedOperations.organizationId, organizationId), inArray(trustedOperations.id, known)))
    .returning();
}

/** Holds a live key to registered operations, or lets it go. Records `apiKey.trustChanged`. Throws NOT_FOUND. */
export async function restrictKey(tx: Tx, id: string, trustedOnly: boolean): Promise<ApiKeyRow> {
  const { organizationId, db } = tx;
  if (!isUuid(id)) throw notFound('There is no such API key in this organization.');
  const [changed] = await db
    .update(apiKeys)
    .set({ trustedOnly, version: sql`${apiKeys.version} + 1` })
    .where(and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  const [apiKey] = changed === undefined ? [] : await apiKeysByIds(db, organizationId, [id]);
  if (apiKey === undefined) throw notFound('There is no such API key in this organization.');
  tx.record(apiKeyTrustChanged({ id, version: apiKey.version, payload: { apiKey: frozen(apiKey) } }));
  return apiKey;
}
