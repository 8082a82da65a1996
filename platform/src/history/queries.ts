import { sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';

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

/** The most used first. */
export async function operationUsage(
  db: Db,
  organizationId: string,
  since: Date,
  first: number,
): Promise<OperationUsageRow[]> {
  const rows = (await db.execute(sql`
    with by_client as (
      select signature, client_name, client_version, sum(count) as count, sum(errors) as errors,
        platform.sum_each(latency) as latency, platform.sum_each(cost) as cost
      from platform.operation_usage
      where organization_id = ${organizationId}::uuid and hour >= ${since.toISOString()}::timestamptz
      group by signature, client_name, client_version
    ), by_operation as (
      select signature, sum(count) as count, sum(errors) as errors, platform.sum_each(latency) as latency,
        platform.sum_each(cost) as cost,
        jsonb_agg(jsonb_build_object('name', client_name, 'version', client_version, 'count', count) order by count desc) as clients
      from by_client group by signature
      order by sum(count) desc, signature limit ${first}
    )
    select signature, coalesce(name, '') as name, kind, coalesce(text, '') as text, coalesce(fields, '{}') as fields,
      first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", count::float8, errors::float8,
      latency::float8[], cost::float8[], clients
    from by_operation
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
    select code, sum(count)::float8 as count from platform.operation_refusal
    where organization_id = ${organizationId}::uuid and hour >= ${since.toISOString()}::timestamptz
    group by code order by sum(count) desc, code`)) as unknown as { code: string; count: number }[];
}
