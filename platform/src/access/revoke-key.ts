import { and, eq, isNull, sql } from 'drizzle-orm';
import { isUuid, type Tx } from '../database/index.ts';
import { notFound } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import { apiKeyRevoked } from './events.ts';
import { apiKeysByIds } from './key-queries.ts';
import type { ApiKeyRow } from './rows.ts';
import { apiKeys, principals } from './tables.ts';

/** Ends a key at once. Records `apiKey.revoked`; revoking again changes nothing. Throws NOT_FOUND. */
export async function revokeKey(tx: Tx, id: string): Promise<ApiKeyRow> {
  const { organizationId, db } = tx;
  if (!isUuid(id)) throw notFound('There is no such API key in this organization.');
  const [revoked] = await db
    .update(apiKeys)
    .set({ revokedAt: sql`now()`, version: sql`${apiKeys.version} + 1` })
    .where(and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ principalId: apiKeys.principalId });
  const [apiKey] = await apiKeysByIds(db, organizationId, [id]);
  if (apiKey === undefined) throw notFound('There is no such API key in this organization.');
  if (revoked === undefined) return apiKey;
  await db
    .update(principals)
    .set({ endedAt: sql`now()`, version: sql`${principals.version} + 1` })
    .where(and(eq(principals.organizationId, organizationId), eq(principals.id, revoked.principalId)));
  tx.record(apiKeyRevoked({ id, version: apiKey.version, payload: { apiKey: frozen(apiKey) } }));
  return apiKey;
}
