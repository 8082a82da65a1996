import { type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { RowScope } from './row-scope.ts';

/** The scope as a condition on rows, to be joined by `and`; undefined where it reaches all. Rows may be of nobody's team. */
export function withinRows(scope: RowScope, columns: { ownerId: Column; teamId?: Column }): SQL | undefined {
  if (scope === 'all') return undefined;
  const { ownerId, teamIds } = scope;
  return or(
    ownerId === null ? sql`false` : eq(columns.ownerId, ownerId),
    columns.teamId === undefined || teamIds.length === 0 ? undefined : inArray(columns.teamId, [...teamIds]),
  );
}
