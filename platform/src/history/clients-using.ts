import type { Database } from '../database/index.ts';

/** What a client used, by the name and version that it gave itself; both can be empty. */
export interface ClientUse {
  name: string;
  version: string;
  /** Begin of the hour. */
  lastSeenAt: Date;
  /** Executions. */
  count: number;
  organizations: number;
}

interface Asked {
  key: number;
  /** Of fields and arguments, any of them. */
  coordinates: string[];
  /** Name of a directive in the operation's text. */
  directive: string | null;
}

/** Which clients executed operations with what is asked for, by key, the most used first. For operators: of every organization. */
export async function clientsUsing(
  system: Database['system'],
  asked: readonly Asked[],
  since: Date,
  organizationId: string | null,
): Promise<Map<number, ClientUse[]>> {
  if (asked.length === 0) return new Map();
  const rows = await system<(ClientUse & { key: number })[]>`
    with asked as materialized (
      select key, coordinates, directive from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        as given (key integer, coordinates text[], directive text)
    ), matching as materialized (
      select key, organization_id, signature from platform.operation
      join asked on fields && coordinates or text ~ ('@' || directive || '\\M')
      where ${organizationId}::uuid is null or organization_id = ${organizationId}::uuid
    )
    select key, client_name as name, client_version as version, max(hour) as "lastSeenAt",
      sum(count)::float8 as count, count(distinct organization_id)::int as organizations
    from matching join platform.operation_usage using (organization_id, signature)
    where hour >= ${since.toISOString()}::timestamptz
    group by key, client_name, client_version
    order by key, sum(count) desc, client_name, client_version`;
  const found = new Map<number, ClientUse[]>();
  for (const { key, ...use } of rows) found.set(key, [...(found.get(key) ?? []), use]);
  return found;
}

/** Executions of operations that were too many to be told apart. */
export async function executionsNotTold(
  system: Database['system'],
  since: Date,
  organizationId: string | null,
): Promise<number> {
  const [row] = await system<{ count: number }[]>`
    select coalesce(sum(count), 0)::float8 as count from platform.operation_usage
    where signature = '' and hour >= ${since.toISOString()}::timestamptz
      and (${organizationId}::uuid is null or organization_id = ${organizationId}::uuid)`;
  return row?.count ?? 0;
}
