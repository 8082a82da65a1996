import { lt, type SQL, sql } from 'drizzle-orm';
import { isUuid } from '../database/index.ts';
import type { Page } from '../pagination/index.ts';
import type { apiKeys, invites } from './tables.ts';

/** Behind the cursor of a list whose newest ids come first. A cursor made up by the caller leads to an empty page. */
export function olderThan(column: typeof apiKeys.id | typeof invites.id, page: Page): SQL | undefined {
  if (page.after === null) return undefined;
  const id = String(page.after[0]);
  return isUuid(id) ? lt(column, id) : sql`false`;
}
