import { and, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { olderThan } from './older-than.ts';
import { type ApiKeyRow, apiKeyRow } from './rows.ts';
import { apiKeys, restrictions } from './tables.ts';

export interface KeyFilter {
  includeRevoked?: boolean;
}

/** Keys, the newest first, one more than the page holds. Key: id (ids rise with time). */
export async function apiKeysPage(db: Db, organizationId: string, page: Page, filter: KeyFilter): Promise<ApiKeyRow[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(and(keyFilter(organizationId, filter), olderThan(apiKeys.id, page)))
    .orderBy(desc(apiKeys.id))
    .limit(page.first + 1);
  return withScopes(db, organizationId, rows);
}

export async function countApiKeys(db: Db, organizationId: string, filter: KeyFilter): Promise<number> {
  const [row] = await db.select({ count: count() }).from(apiKeys).where(keyFilter(organizationId, filter));
  return row?.count ?? 0;
}

export async function apiKeysByIds(db: Db, organizationId: string, ids: readonly string[]): Promise<ApiKeyRow[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), inArray(apiKeys.id, ids.filter(isUuid))));
  return withScopes(db, organizationId, rows);
}

async function withScopes(db: Db, organizationId: string, rows: (typeof apiKeys.$inferSelect)[]): Promise<ApiKeyRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.principalId);
  const scopes = await db
    .select({ principalId: restrictions.principalId, permission: restrictions.permission })
    .from(restrictions)
    .where(and(eq(restrictions.organizationId, organizationId), inArray(restrictions.principalId, ids)));
  return rows.map((row) => {
    const own = scopes.filter(({ principalId }) => principalId === row.principalId).map(({ permission }) => permission);
    return apiKeyRow(row, own.sort());
  });
}

function keyFilter(organizationId: string, { includeRevoked }: KeyFilter): SQL | undefined {
  return and(eq(apiKeys.organizationId, organizationId), includeRevoked ? undefined : isNull(apiKeys.revokedAt));
}
