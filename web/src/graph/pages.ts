import type { GraphError } from './graph-error.ts';

export interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** One page of a list on screen; `after` is the cursor it was asked with, null for the first. */
export interface Page<Row> {
  after: string | null;
  connection: Connection<Row> | null;
  error: GraphError | null;
}

export const firstPage: Page<never> = { after: null, connection: null, error: null };

/** Where the next page begins; null if there is none. */
export function endOf<Row>({ connection }: Page<Row>): string | null {
  return connection?.pageInfo.hasNextPage ? (connection.pageInfo.endCursor ?? null) : null;
}

/**
 * Puts an answer in its place. When a page now ends elsewhere, because rows came or went, the next one has to begin
 * there: it keeps its rows until it was read anew. An answer to a question that is no longer asked changes nothing.
 */
export function placePage<Row>(pages: readonly Page<Row>[], index: number, page: Page<Row>): readonly Page<Row>[] {
  const old = pages[index];
  if (old?.after !== page.after) return pages;
  const placed = page.connection || page.error ? page : { ...page, connection: old.connection };
  const next = pages.with(index, placed);
  const following = next[index + 1];
  if (!placed.connection || !following) return next;
  const end = endOf(placed);
  if (end === null) return next.slice(0, index + 1);
  return following.after === end ? next : next.with(index + 1, { ...following, after: end });
}

/** The rows of all pages; one that stands on two of them, while they are read anew, is shown once. */
export function rowsOf<Row>(pages: readonly Page<Row>[]): Row[] {
  const rows = new Map<unknown, Row>();
  for (const page of pages) {
    for (const row of page.connection?.nodes ?? []) {
      const key = (row as { id?: unknown }).id ?? row;
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}
