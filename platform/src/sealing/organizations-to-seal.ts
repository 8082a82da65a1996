import type { Database } from '../database/index.ts';
import { sealedColumns } from './sealed-column.ts';
import type { KeyRotationRow } from './tables.ts';

/**
 * Organizations that have values in plain which are to be sealed, and those with a rotation that has not moved: some at a
 * time, by indexes.
 */
export async function organizationsToSeal({ system }: Database): Promise<{ plain: string[]; unfinished: string[] }> {
  const plain = new Set<string>();
  for (const { table, plain: column } of sealedColumns()) {
    if (column === undefined) continue;
    const rows = await system<{ id: string }[]>`
      select distinct organization_id as id from (
        select organization_id from ${system(table)} where ${system(column)} is not null limit 10000) rows`;
    for (const { id } of rows) plain.add(id);
  }
  const unfinished = await system<{ id: string }[]>`
    select organization_id as id from platform.key_rotation
    where finished_at is null and moved_at < now() - interval '1 minute' limit 1000`;
  return { plain: [...plain], unfinished: unfinished.map(({ id }) => id) };
}

/** How far a rotation is, as JSON for those who watch. */
export function progressOf({ id, toNumber, processed, total, startedAt, finishedAt }: KeyRotationRow) {
  return {
    id,
    toNumber,
    processed,
    total,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
