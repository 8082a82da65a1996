import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type postgres from 'postgres';
import { StartError } from '../../environment/index.ts';
import { notConnected, type Sql } from '../connect.ts';
import { describeUrl } from '../describe-url.ts';
import type { Log } from '../log.ts';
import { migrate } from '../migrate.ts';
import { readMigrations } from '../migration-files.ts';
import { openConnection } from '../pool.ts';
import { ensureRoles, ownerRole } from '../roles.ts';
import { storedSchemas } from './catalogue.ts';
import { type Manifest, readManifest, type StoredTable } from './manifest.ts';

export interface RestoreOptions {
  ownerUrl: string;
  /** The login that Guardian runs with, when it is another one. */
  url?: string;
  /** Of the backup. */
  folder: string;
  /** Allows a database that already holds people or organizations: all of it is deleted. */
  replace?: boolean;
  log: Log;
}

/**
 * Brings a database to what a backup holds, then to this version of Guardian. The backup may be of an older Guardian
 * and of another PostgreSQL. Cursors that were given out before are answered with CURSOR_EXPIRED from then on.
 * Every file is checked before anything is touched. Throws StartError if the backup is damaged or of a newer Guardian,
 * if the database is in use, or holds something and `replace` is not set.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { ownerUrl, url, log } = options;
  const target = { ownerUrl, url, log };
  const manifest = await readManifest(options.folder);
  await requireKnownMigrations(manifest);
  const sql = openConnection(options.ownerUrl, { application_name: 'guardian restore' });
  try {
    await sql`select 1`.catch((error) => {
      throw notConnected(options.ownerUrl, error);
    });
    await requireTarget(sql, options);
    await ensureRoles(sql, []);
    await sql`set role ${sql(ownerRole)}`;
    for (const schema of storedSchemas) await sql`drop schema if exists ${sql(schema)} cascade`;
    await migrate({ ...target, only: new Set(manifest.migrations.map((migration) => migration.name)) });
    await sql.begin((transaction) => copyIn(transaction, manifest, options));
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 1 });
  }
  await migrate(target);
  return manifest;
}

async function requireKnownMigrations(manifest: Manifest): Promise<void> {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration.checksum]));
  const unknown = manifest.migrations.find((migration) => known.get(migration.name) !== migration.checksum);
  if (unknown)
    throw new StartError(
      `The backup was made by another version of Guardian (${unknown.name} is not the one here): restore it with that or a newer one.`,
    );
}

const patience = 2_000; // ms: a server takes a moment to notice that a program has ended

async function requireTarget(sql: Sql, options: RestoreOptions): Promise<void> {
  const where = describeUrl(options.ownerUrl);
  const deadline = Date.now() + patience;
  for (let user = await otherUser(sql); user !== null; user = await otherUser(sql)) {
    if (Date.now() > deadline) {
      throw new StartError(`The database ${where} is in use (${user}): stop Guardian before a restore.`);
    }
    await sleep(50);
  }
  if (options.replace || !(await holdsSomething(sql))) return;
  throw new StartError(
    `The database ${where} is not empty, and a restore deletes what it holds: repeat it with --replace if that is meant.`,
  );
}

async function otherUser(sql: Sql): Promise<string | null> {
  const [user] = await sql<{ name: string }[]>`
    select application_name as name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`;
  return user ? user.name || 'another program' : null;
}

async function holdsSomething(sql: Sql): Promise<boolean> {
  const [found] = await sql<{ tables: boolean }[]>`
    select to_regclass('identity.user') is not null and to_regclass('access.organization') is not null as tables`;
  if (!found?.tables) return false;
  return sql.begin(async (transaction) => {
    await transaction`set local role ${transaction(ownerRole)}`;
    const [row] = await transaction<{ some: boolean }[]>`
      select exists (select from identity."user") or exists (select from access.organization) as some`;
    return row?.some ?? false;
  });
}

async function copyIn(sql: postgres.TransactionSql, manifest: Manifest, options: RestoreOptions): Promise<void> {
  const names = manifest.tables.map((table) => table.name);
  await sql.unsafe(`truncate ${names.join(', ')}`); // what migrations put in
  for (const table of manifest.tables) {
    const rows = await copyTable(sql, table, options.folder);
    if (rows !== table.rows)
      throw new StartError(`${table.name} got ${rows} rows of ${table.rows}: nothing was restored.`);
    options.log.debug({ table: table.name, rows }, 'restored');
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await sql`select setval(${name}::regclass, ${lastValue}::bigint, ${isCalled})`;
  }
  await sql`select platform.renew_epoch()`;
  // The workers that held them are not of this database.
  await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by is not null`;
  await sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by is not null`;
}

/** COPY refuses a table whose row-level security binds the one who copies; the owner lifts that for the length of this transaction. */
async function copyTable(sql: postgres.TransactionSql, table: StoredTable, folder: string): Promise<number> {
  const [state] = await sql<
    { forced: boolean }[]
  >`select relforcerowsecurity as forced from pg_class where oid = ${table.name}::regclass`;
  if (state?.forced) await sql.unsafe(`alter table ${table.name} no force row level security`);
  await sql.unsafe(`alter table ${table.name} disable trigger user`);
  const target = await sql.unsafe(`copy ${table.name} (${table.columns.join(', ')}) from stdin`).writable();
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), target);
  const [found] = await sql.unsafe<{ rows: string }[]>(`select count(*) as rows from ${table.name}`);
  await sql.unsafe(`alter table ${table.name} enable trigger user`);
  if (state?.forced) await sql.unsafe(`alter table ${table.name} force row level security`);
  return Number(found?.rows);
}
