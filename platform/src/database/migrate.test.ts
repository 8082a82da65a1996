import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, quiet } from '../testing/index.ts';
import { connectDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-migrations-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('several processes may migrate at once, and again: each migration runs once', async () => {
  await using database = await emptyDatabase();
  const run = () => migrate({ ...database, log: quiet });
  await Promise.all([run(), run(), run()]);
  await run();
  const sql = postgres(database.ownerUrl, { max: 1 });
  const ran = await sql`select name from platform.migration`;
  await sql.end();
  expect(ran.map((row) => row.name).sort()).toEqual((await readMigrations()).map((migration) => migration.name).sort());
});

test('a migration that changed after it ran stops the start and is named', async () => {
  await using database = await emptyDatabase();
  const copy = join(folder, 'changed');
  await cp(migrationsFolder, copy, { recursive: true });
  await migrate({ ...database, log: quiet, folder: copy });
  await appendFile(join(copy, 'platform', '0002_events.sql'), '\nselect 1;\n');
  await expect(migrate({ ...database, log: quiet, folder: copy })).rejects.toThrow(
    'platform/0002_events.sql has changed since it ran',
  );
});

test('a migration that fails leaves nothing of itself and can be repeated once it is right', async () => {
  await using database = await emptyDatabase();
  const copy = join(folder, 'failing');
  await cp(migrationsFolder, copy, { recursive: true });
  const file = join(copy, 'tenants', '9999_broken.sql');
  await cp(join(copy, 'platform'), join(copy, 'tenants'), {
    recursive: true,
    filter: (path) => !path.endsWith('.sql'),
  });
  await writeFile(
    file,
    'create schema if not exists tenants; create table tenants.half (organization_id uuid); select 1 / 0;',
  );
  await expect(migrate({ ...database, log: quiet, folder: copy })).rejects.toThrow(
    'tenants/9999_broken.sql failed: division by zero',
  );
  await writeFile(file, 'create schema if not exists tenants; create table tenants.half (organization_id uuid);');
  await migrate({ ...database, log: quiet, folder: copy });
});

test('a table that would show one organization the rows of another stops the start', async () => {
  await using database = await emptyDatabase();
  const copy = join(folder, 'leaking');
  await cp(migrationsFolder, copy, { recursive: true });
  await writeFile(join(copy, 'platform', '9999_leak.sql'), 'create table platform.leak (id uuid);');
  await expect(migrate({ ...database, log: quiet, folder: copy })).rejects.toThrow(
    'platform.leak has no row-level security',
  );
});

test('a database that was never migrated, or does not exist, is named in one sentence', async () => {
  await using database = await emptyDatabase();
  const connect = (url: string) => connectDatabase({ url, applicationName: 'test' });
  await expect(connect(database.url.replace(/test_\w+$/, 'nowhere'))).rejects.toThrow(
    /nowhere at 127.0.0.1:\d+ does not exist/,
  );
  await expect(connect('postgres://guardian_login:wrong@127.0.0.1:1/x')).rejects.toThrow(
    "x at 127.0.0.1:1 can't be reached",
  );
  await expect(connect(database.url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow('refused the login');
});
