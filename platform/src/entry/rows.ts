import { and, eq, isNull } from 'drizzle-orm';
import { apiKeys } from '../access/tables.ts';
import type { Db } from '../database/index.ts';

/** Id of the key by its principal, of those that are not revoked. */
export async function apiKeyOf(db: Db, organizationId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: apiKeys.id, principalId: apiKeys.principalId })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), isNull(apiKeys.revokedAt)));
  return new Map(rows.map(({ id, principalId }) => [principalId, id]));
}
