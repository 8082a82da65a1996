import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import { costBounds, latencyBounds } from './buckets.ts';

/** What an organization's clients have executed since a time, by operation. */
export interface OperationUsageRow {
  /** Empty for what was one too many to be told apart. */
  signature: string;
  name: string;
  kind: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | null;
  text: string;
  fields: string[];
  firstSeenAt: Date | null;
  lastSeenAt: Date | null;
  count: number;
  errors: number;
  latency: number[];
  cost: number[];
  clients: { name: string; version: string; count: number }[];
}

/** The sums of a column of buckets, each for itself. */
function summed(column: 'latency' | 'cost', buckets: number): SQL {
  const sums = Array.from({ length: buckets }, (_, at) => `sum(${column}[${at + 1}]::float8)`);
  return sql.raw(`array[${sums.join(', ')}]`);
}

/** The most used first. */
export async function operationUsage(
  db: Db,
  organizationId: string,
  since: Date,
  first: number,
): Promise<OperationUsageRow[]> {
  const window = sql`organization_id = ${organizationId}::uuid and hour >= ${since.toISOString()}::timestamptz`;
  // Buckets are added up for those alone that are shown: a month of an organization can hold a million rows.
  const rows = (await db.execute(sql`
    with top as materialized (
      select signature, sum(count::float8) as count, sum(errors::float8) as errors
      from platform.operation_usage where ${window}
      group by signature order by count desc, signature limit ${first}
    ), by_client as materialized (
      select signature, client_name, client_version, sum(count::float8) as count,
        ${summed('latency', latencyBounds.length + 1)} as latency, ${summed('cost', costBounds.length + 1)} as cost
      from platform.operation_usage where ${window} and signature in (select signature from top)
      group by signature, client_name, client_version
    ), figures as (
      select signature, ${summed('latency', latencyBounds.length + 1)} as latency,
        ${summed('cost', costBounds.length + 1)} as cost,
        jsonb_agg(jsonb_build_object('name', client_name, 'version', client_version, 'count', count)
          order by count desc, client_name, client_version) as clients
      from by_client group by signature
    )
    select signature, coalesce(name, '') as name, kind, coalesce(text, '') as text, coalesce(fields, '{}') as fields,
      first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", count, errors, latency, cost, clients
    from top join figures using (signature)
    left join (select * from platform.operation where organization_id = ${organizationId}::uuid) as known using (signature)
    order by count desc, signature`)) as unknown as OperationUsageRow[];
  return rows.map((row) => ({ ...row, clients: row.clients.slice(0, 50) }));
}

export async function refusedOperations(
  db: Db,
  organizationId: string,
  since: Date,
): Promise<{ code: string; count: number }[]> {
  return (await db.execute(sql`
    select code, sum(count::float8) as count from platform.operation_refusal
    where organization_id = ${organizationId}::uuid and hour >= ${since.toISOString()}::timestamptz
    group by code order by sum(count) desc, code`)) as unknown as { code: string; count: number }[];
}
