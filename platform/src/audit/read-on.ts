import { sql } from 'drizzle-orm';
import type { Sql } from '../database/connect.ts';
import type { Db } from '../database/statement.ts';
import type { AuditRecord } from './record.ts';
import type { AuditSearch } from './search-query.ts';
import { type RecordRow, recordColumns, recordOf } from './search-records.ts';

/** The ends of an organization's chain, as places. */
export interface ChainEnds {
  /** Up to here records are no longer kept; 0: all are. */
  cut: number;
  /** The newest record; equal to `cut` where none is kept. */
  last: number;
}

export async function chainEnds(db: Db, organizationId: string): Promise<ChainEnds> {
  const rows = await db.execute(
    sql`select cut_link as cut, link as last from platform.audit_chain where organization_id = ${organizationId}::uuid`,
  );
  const [row] = rows as unknown as { cut: string; last: string }[];
  return { cut: Number(row?.cut ?? 0), last: Number(row?.last ?? 0) };
}

/** The places of the newest records of organizations, by organization. */
export async function newestPlaces(system: Sql, organizationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await system<{ id: string; last: string }[]>`
    select organization_id as id, link as last from platform.audit_chain
    where organization_id = any (${organizationIds as string[]}::uuid[])`;
  return new Map(rows.map(({ id, last }) => [id, Number(last)]));
}

/** Records of the reader's organization behind the place `after` and up to `upTo` that match, the oldest first. */
export async function recordsBehind(
  db: Db,
  search: AuditSearch,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<AuditRecord[]> {
  const rows = await db.execute(
    sql`select ${sql.raw(recordColumns)} from platform.audit_behind(${JSON.stringify(search)}::jsonb, ${after}::bigint,
      ${upTo}::bigint, ${limit}::integer)`,
  );
  return (rows as unknown as RecordRow[]).map(recordOf);
}
