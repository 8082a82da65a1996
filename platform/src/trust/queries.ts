import { and, count, desc, eq, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { apiKeys } from '../access/tables.ts';
import { type Db, isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import { operationPolicies, trustedOperations } from './tables.ts';

export type OperationPolicyRow = typeof operationPolicies.$inferSelect;
export type TrustedOperationRow = typeof trustedOperations.$inferSelect;

/** What holds where nobody has decided anything: version 0, and every operation is executed. */
export async function readOperationPolicy(db: Db, organizationId: string): Promise<OperationPolicyRow> {
  const [row] = await db.select().from(operationPolicies).where(eq(operationPolicies.organizationId, organizationId));
  return row ?? { organizationId, trustedOnly: false, version: 0 };
}

/** Ids of the keys that are held to trusted operations, whatever the organization's policy says. */
export async function restrictedKeys(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.trustedOnly, true)));
  return rows.map(({ id }) => id);
}

export async function textOfDocument(db: Db, organizationId: string, documentId: string): Promise<string | null> {
  const [row] = await db
    .select({ text: trustedOperations.text })
    .from(trustedOperations)
    .where(and(eq(trustedOperations.organizationId, organizationId), eq(trustedOperations.documentId, documentId)));
  return row?.text ?? null;
}

export async function isSignatureKnown(db: Db, organizationId: string, signature: string): Promise<boolean> {
  const [row] = await db
    .select({ id: trustedOperations.id })
    .from(trustedOperations)
    .where(and(eq(trustedOperations.organizationId, organizationId), eq(trustedOperations.signature, signature)))
    .limit(1);
  return row !== undefined;
}

/** Those of these documents that are registered. */
export function registeredAmong(
  db: Db,
  organizationId: string,
  ids: readonly string[],
): Promise<TrustedOperationRow[]> {
  return db
    .select()
    .from(trustedOperations)
    .where(and(eq(trustedOperations.organizationId, organizationId), inArray(trustedOperations.documentId, [...ids])));
}

export interface TrustedOperationFilter {
  /** Part of the name, the id of the document or the name of the client. */
  search?: string | null | undefined;
}

/** The newest first, one more than the page holds. Key: id (ids rise with time). */
export function trustedOperationsPage(
  db: Db,
  organizationId: string,
  page: Page,
  filter: TrustedOperationFilter,
): Promise<TrustedOperationRow[]> {
  return db
    .select()
    .from(trustedOperations)
    .where(and(matching(organizationId, filter), behind(page)))
    .orderBy(desc(trustedOperations.id))
    .limit(page.first + 1);
}

export async function countTrustedOperations(
  db: Db,
  organizationId: string,
  filter: TrustedOperationFilter = {},
): Promise<number> {
  const [row] = await db.select({ count: count() }).from(trustedOperations).where(matching(organizationId, filter));
  return row?.count ?? 0;
}

/** An organization has a few thousand at most, so that a search reads them all. */
function matching(organizationId: string, { search }: TrustedOperationFilter): SQL | undefined {
  const own = eq(trustedOperations.organizationId, organizationId);
  const words = search?.trim();
  if (!words) return own;
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { name, documentId, clientName } = trustedOperations;
  return and(own, or(ilike(name, like), ilike(documentId, like), ilike(clientName, like)));
}

function behind({ after }: Page): SQL | undefined {
  if (after === null) return undefined;
  const id = String(after[0]);
  return isUuid(id) ? lt(trustedOperations.id, id) : sql`false`;
}
