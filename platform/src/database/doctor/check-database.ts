import type { Sql } from '../connect.ts';
import { describeUrl } from '../describe-url.ts';
import { unprotectedTables } from '../migrate.ts';
import { readMigrations } from '../migration-files.ts';
import { openConnection } from '../pool.ts';
import { checkServerVersion, ownerRole, runtimeRoles } from '../roles.ts';
import { type Diagnosis, ill, well } from './diagnosis.ts';

const lateAfter = 60; // seconds

/** What is wrong with the database of an installation, for `guardian doctor`. Changes nothing; a finding that makes others meaningless ends it. */
export async function checkDatabase(urls: { url: string; ownerUrl: string }): Promise<Diagnosis[]> {
  const sql = openConnection(urls.ownerUrl, { application_name: 'guardian doctor' });
  try {
    const server = await checkServer(sql, urls.ownerUrl);
    if (!server.ok) return [server];
    const migrations = await checkMigrations(sql);
    const roles = await checkRoles(sql, decodeURIComponent(new URL(urls.url).username));
    if (!migrations.ok || !roles.ok) return [server, migrations, roles];
    await sql`set role ${sql(ownerRole)}`;
    return [server, migrations, roles, await checkProtection(sql), await checkQueue(sql), await checkLog(sql)];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function checkServer(sql: Sql, url: string): Promise<Diagnosis> {
  const name = 'PostgreSQL';
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    await checkServerVersion(sql);
    return well(name, `${row?.version}, ${describeUrl(url)}`);
  } catch (error) {
    return ill(
      name,
      (error as Error).message || String((error as { code?: string }).code),
      `Check DATABASE_URL and DATABASE_OWNER_URL (${describeUrl(url)}).`,
    );
  }
}

async function checkMigrations(sql: Sql): Promise<Diagnosis> {
  const name = 'migrations';
  const remedy = 'Run npm run guardian -- migrate.';
  const [found] = await sql<{ table: boolean }[]>`select to_regclass('platform.migration') is not null as table`;
  if (!found?.table) return ill(name, 'none has run', remedy);
  const ran = await asOwner(
    sql,
    (owner) => owner<{ name: string; checksum: string }[]>`select name, checksum from platform.migration`,
  );
  const checksums = new Map(ran.map((row) => [row.name, row.checksum]));
  const known = await readMigrations();
  const missing = known.filter((migration) => !checksums.has(migration.name));
  if (missing.length > 0) return ill(name, `${missing.length} not run yet, first ${missing[0]?.name}`, remedy);
  const changed = known.find((migration) => checksums.get(migration.name) !== migration.checksum);
  if (changed)
    return ill(
      name,
      `${changed.name} has changed since it ran`,
      'Put the file back as it was: this Guardian and this database do not fit.',
    );
  const newer = ran.find((row) => !known.some((migration) => migration.name === row.name));
  if (newer) return ill(name, `${newer.name} is of a newer Guardian`, 'Start the newer Guardian that made it.');
  return well(name, `all ${known.length} have run`);
}

async function asOwner<T>(sql: Sql, read: (sql: Sql) => Promise<T>): Promise<T> {
  await sql`set role ${sql(ownerRole)}`;
  try {
    return await read(sql);
  } finally {
    await sql`reset role`;
  }
}

async function checkRoles(sql: Sql, login: string): Promise<Diagnosis> {
  const name = 'database roles';
  const remedy =
    'Run npm run guardian -- migrate with a DATABASE_OWNER_URL whose login owns the database and has CREATEROLE.';
  const wanted = [ownerRole, ...runtimeRoles];
  const found = await sql<{ name: string; unbound: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls as unbound from pg_roles where rolname in ${sql(wanted)}`;
  const missing = wanted.filter((role) => !found.some((row) => row.name === role));
  if (missing.length > 0) return ill(name, `${missing.join(', ')} missing`, remedy);
  const unbound = found.find((row) => row.unbound);
  if (unbound)
    return ill(
      name,
      `${unbound.name} is not bound by row-level security`,
      `Run alter role ${unbound.name} nosuperuser nobypassrls.`,
    );
  const [may] = await sql<{ all: boolean }[]>`
    select bool_and(pg_has_role(${login}, role, 'MEMBER')) as all from unnest(${[...runtimeRoles]}::text[]) role`;
  if (!may?.all) return ill(name, `the login ${login} may not use them`, remedy);
  return well(name, `${wanted.length}, none above row-level security`);
}

async function checkProtection(sql: Sql): Promise<Diagnosis> {
  const name = 'row-level security';
  const problems = await unprotectedTables(sql);
  if (problems.length === 0) return well(name, 'every tenant table is protected');
  const [first] = problems;
  return ill(
    name,
    `${problems.length} problems, first ${first?.name} ${first?.problem}`,
    'Run npm run guardian -- migrate, and report it if that does not help.',
  );
}

async function checkQueue(sql: Sql): Promise<Diagnosis> {
  const [row] = await sql<{ due: number; age: number; workers: number }[]>`
    select count(*)::int as due, coalesce(extract(epoch from now() - min(run_at)), 0)::int as age,
      (select count(*)::int from platform.worker where beat_at > now() - interval '10 seconds') as workers
    from graphile_worker._private_jobs where is_available and run_at <= now()`;
  const { due = 0, age = 0, workers = 0 } = row ?? {};
  const detail = `${due} jobs due, the oldest for ${age} s; ${workers} workers`;
  if (age < lateAfter) return well('queue', detail);
  return ill(
    'queue',
    detail,
    workers === 0 ? 'Start Guardian, or a worker with --role worker.' : 'Start more workers with --role worker.',
  );
}

async function checkLog(sql: Sql): Promise<Diagnosis> {
  const [row] = await sql<{ behind: number }[]>`
    select coalesce(max((select last_value from platform.event_seq) - seq), 0)::int as behind from platform.consumer`;
  const behind = row?.behind ?? 0;
  const detail = `the slowest reader is ${behind} events behind`;
  return behind < 10_000
    ? well('event log', detail)
    : ill('event log', detail, 'Start Guardian, or a worker: jobs follow from events.');
}
