import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import { type TestServer, testServer } from './test-server.ts';

const lockKey = 0x74656d70;
const kept = 4; // templates of other states of the migrations, for runs that go on beside this one

/** What else decides how a migrated database looks. */
const migrator = ['migrate.ts', 'roles.ts', 'install-queue.ts'];

export interface Template {
  server: TestServer;
  name: string;
}

let made: Promise<Template> | undefined;

/** A migrated database to clone, made once for each content of the migrations. */
export function testTemplate(): Promise<Template> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<Template> {
  const server = await testServer();
  const hash = createHash('sha256');
  for (const migration of await readMigrations()) hash.update(migration.name).update(migration.checksum);
  for (const file of migrator) hash.update(await readFile(new URL(`../database/${file}`, import.meta.url)));
  const name = `template_${hash.digest('hex').slice(0, 12)}`;
  const sql = postgres(server.adminUrl('postgres'), { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    const [ready] = await sql`select from pg_database where datname = ${name} and datistemplate`;
    if (!ready) {
      await sql`drop database if exists ${sql(name)} with (force)`; // of a run that was killed halfway
      await sql`create database ${sql(name)}`;
      await migrate({ ownerUrl: server.adminUrl(name), url: server.loginUrl(name), log: quiet });
      await sql`alter database ${sql(name)} with is_template true allow_connections false`;
      await dropOldTemplates(sql);
    }
    return { server, name };
  } finally {
    await sql.end();
  }
}

async function dropOldTemplates(sql: postgres.Sql): Promise<void> {
  const old = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like 'template\\_%' and datistemplate order by oid desc offset ${kept}`;
  for (const { datname } of old) {
    await sql`alter database ${sql(datname)} with is_template false`;
    await sql`drop database ${sql(datname)} with (force)`;
  }
}

const ignore = () => {};
/** A log for tests that care for none of it. */
export const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
