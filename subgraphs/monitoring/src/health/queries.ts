import type { Database, Sql } from '@guardian/platform/database';
import type { LiveReport } from '../live-layer/index.ts';
import type { HealthValues, ProcessReport } from './installation-health.ts';

/** What a process wrote of itself. */
export type StoredReport = ProcessReport & LiveReport;

/** What Postgres knows of itself. One statement for the second's sample; the size is the caller's to ask for rarely. */
export async function databaseFigures(sql: Sql): Promise<{ connections: number }> {
  const [row] = await sql<{ connections: number }[]>`
    select (select count(*) from pg_stat_activity where backend_type = 'client backend')::float8
         / current_setting('max_connections')::float8 as connections`;
  return { connections: row?.connections ?? 0 };
}

export async function databaseSize(sql: Sql): Promise<number> {
  const [row] = await sql<{ size: number }[]>`select pg_database_size(current_database())::float8 as size`;
  return row?.size ?? 0;
}

/** Milliseconds of a trivial query, with waiting for a connection of the pool that requests use. */
export async function databaseLatency(database: Database): Promise<number> {
  const started = performance.now();
  await database.app`select 1`;
  return performance.now() - started;
}

export async function writeReport(sql: Sql, report: StoredReport): Promise<void> {
  await sql`
    insert into monitoring.process_health (instance_id, role, started_at, sampled_at, values, live)
    values (${report.instanceId}, ${report.role}, ${report.startedAt}, ${report.sampledAt}, ${sql.json(report.values)},
      ${report.live === null ? null : sql.json(JSON.parse(JSON.stringify(report.live)))})
    on conflict (instance_id) do update
      set sampled_at = excluded.sampled_at, values = excluded.values, live = excluded.live`;
}

/** Reports of the processes that are alive; those of the gone are removed. */
export async function liveReports(sql: Sql, since: Date): Promise<StoredReport[]> {
  await sql`delete from monitoring.process_health where sampled_at < ${since}`;
  return sql<StoredReport[]>`
    select instance_id as "instanceId", role, started_at as "startedAt", sampled_at as "sampledAt", values, live
    from monitoring.process_health`;
}

export async function writeSample(sql: Sql, sampledAt: Date, values: HealthValues): Promise<void> {
  await sql`insert into monitoring.health_sample (sampled_at, values) values (${sampledAt}, ${sql.json(values)})`;
}

export async function dropSamplesBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from monitoring.health_sample where sampled_at < ${before}`;
}

/** Samples since an instant, the oldest first, at most 3600. */
export function samplesSince(sql: Sql, since: Date): Promise<{ sampledAt: Date; values: HealthValues }[]> {
  return sql<{ sampledAt: Date; values: HealthValues }[]>`
    select sampled_at as "sampledAt", values from monitoring.health_sample
    where sampled_at >= ${since} order by sampled_at limit 3600`;
}
