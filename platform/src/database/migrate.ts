import type postgres from 'postgres';
import { builtInRolePermissions } from '../access/permissions.ts';
import { StartError } from '../environment/index.ts';
import { notConnected, type Sql } from './connect.ts';
import { exceptions, tenantSchemas } from './exceptions.ts';
import { installQueue } from './install-queue.ts';
import type { Log } from './log.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { openConnection } from './pool.ts';
import { checkServerVersion, ensureRoles, ownerRole } from './roles.ts';

/** Any number that nothing else in this database uses. */
const lockKey = 0x6d696772;

export interface MigrateOptions {
  /** A login that owns the database and has CREATEROLE, or a superuser. */
  ownerUrl: string;
  /** The login that Guardian runs with, when it is another one: it gets the runtime roles. */
  url?: string;
  log: Log;
  /** Default: `migrations/` of this project. */
  folder?: string;
  /** Only these, by name: for a restore of a backup that knows no others. */
  only?: ReadonlySet<string>;
}

/**
 * Brings the database to this version of Guardian: roles, then every migration that has not run, each in its own
 * transaction, the queue's own, then protection of all tenant tables and the permissions of built-in roles.
 * Safe to run from several processes at once, and again. Throws StartError if a migration that ran has changed since,
 * if the server is too old, or if a table would be left unprotected.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { only } = options;
  const migrations = (await readMigrations(options.folder)).filter((migration) => !only || only.has(migration.name));
  const sql = openConnection(options.ownerUrl, { application_name: 'guardian migrate' });
  try {
    await sql`select 1`.catch((error) => {
      throw notConnected(options.ownerUrl, error);
    });
    await checkServerVersion(sql);
    await sql`select pg_advisory_lock(${lockKey})`;
    await ensureRoles(sql, options.url ? [decodeURIComponent(new URL(options.url).username)] : []);
    await sql`create extension if not exists pg_trgm`;
    await sql`set role ${sql(ownerRole)}`;
    await run(sql, migrations, options.log);
    await installQueue(options.ownerUrl);
    await sql`select platform.open_queue()`;
    await sql`select platform.protect_all(${[...tenantSchemas]})`;
    await requireProtection(sql);
    await syncBuiltInRoles(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function run(sql: Sql, migrations: Migration[], log: Log): Promise<void> {
  await sql`create schema if not exists platform`;
  await sql`
    create table if not exists platform.migration (
      name text primary key, checksum text not null, ran_at timestamptz not null default now())`;
  await sql`grant usage on schema platform to guardian_system`;
  await sql`grant select on platform.migration to guardian_system`;
  const ran = await sql<{ name: string; checksum: string }[]>`select name, checksum from platform.migration`;
  const checksums = new Map(ran.map((row) => [row.name, row.checksum]));
  for (const migration of migrations) {
    const checksum = checksums.get(migration.name);
    if (checksum === migration.checksum) continue;
    if (checksum) {
      throw new StartError(
        `The migration ${migration.name} has changed since it ran on this database: put it back as it was and write a new one.`,
      );
    }
    await sql
      .begin(async (transaction) => {
        await transaction.unsafe(migration.sql);
        await transaction`insert into platform.migration (name, checksum) values (${migration.name}, ${migration.checksum})`;
      })
      .catch((error) => {
        throw new StartError(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
      });
    // Of a new database all of them are new, which tells nobody anything.
    log[checksums.size > 0 ? 'info' : 'debug']({ migration: migration.name }, 'migrated');
  }
}

/** Tables through which one organization could see another's rows, each with what is missing. Empty when all is well. */
export async function unprotectedTables(sql: postgres.ISql): Promise<{ name: string; problem: string }[]> {
  return sql<{ name: string; problem: string }[]>`
    select name, problem from platform.unprotected(${[...tenantSchemas]}, ${Object.keys(exceptions)}) order by name, problem`;
}

async function requireProtection(sql: Sql): Promise<void> {
  const problems = await unprotectedTables(sql);
  if (problems.length === 0) return;
  const list = problems.map(({ name, problem }) => `${name} ${problem}`).join('; ');
  throw new StartError(
    `Organizations are not kept apart: ${list}. Give the table an organization_id, or list it in platform/src/database/exceptions.ts.`,
  );
}

async function syncBuiltInRoles(sql: Sql): Promise<void> {
  const [found] = await sql<
    { found: boolean }[]
  >`select to_regprocedure('access.sync_built_in_roles(jsonb)') is not null as found`;
  if (!found?.found) return; // a database of an older version, in the middle of a restore
  await sql.begin(async (transaction) => {
    await transaction`set local role guardian_system`;
    await transaction`select access.sync_built_in_roles(${JSON.stringify(builtInRolePermissions)}::jsonb)`;
  });
}
