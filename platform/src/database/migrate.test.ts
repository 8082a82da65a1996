import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, quiet } from '../testing/index.ts';
import { connectDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';
import { requireCurrentDatabase } from './require-current.ts';
import { checkServerVersion } from './roles.ts';

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

test('an external database needs no superuser: an owner with CREATEROLE, and a login that runs without any right of its own', async () => {
  await using database = await emptyDatabase();
  const id = new URL(database.url).pathname.slice(1);
  const admin = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`create role own_${id} login createrole password 'o'; create role run_${id} login password 'r';
      grant guardian_owner, guardian_app, guardian_identity, guardian_system to own_${id} with admin option;
      alter database ${id} owner to own_${id}`);
    const as = (user: string, password: string) =>
      Object.assign(new URL(database.url), { username: user, password }).href;
    const [ownerUrl, url] = [as(`own_${id}`, 'o'), as(`run_${id}`, 'r')];
    await migrate({ ownerUrl, url, log: quiet });
    const connected = await connectDatabase({ url, applicationName: 'test' });
    const roles = await Promise.all(
      [connected.app, connected.identity, connected.system].map((sql) => sql`select current_user as name`),
    );
    expect(roles.map(([row]) => row?.name)).toEqual(['guardian_app', 'guardian_identity', 'guardian_system']);
    await connected.close();
  } finally {
    await admin.unsafe(`alter database ${id} owner to guardian_admin; reassign owned by own_${id} to guardian_admin;
      drop owned by own_${id}, run_${id}; drop role run_${id}, own_${id}`);
    await admin.end();
  }
});

test('a login that may not prepare the database is told what it lacks', async () => {
  await using database = await emptyDatabase();
  await expect(migrate({ ownerUrl: database.url, log: quiet })).rejects.toThrow(
    "The login guardian_login can't prepare the database",
  );
});

test('a process of a newer version does not run on a database that was not migrated for it', async () => {
  await using database = await emptyDatabase();
  const copy = join(folder, 'older');
  await cp(migrationsFolder, copy, { recursive: true });
  await rm(join(copy, 'monitoring'), { recursive: true });
  await migrate({ ...database, log: quiet, folder: copy });
  const connected = await connectDatabase({ url: database.url, applicationName: 'test' });
  await expect(requireCurrentDatabase(connected)).rejects.toThrow('first monitoring/0001');
  await migrate({ ...database, log: quiet });
  await requireCurrentDatabase(connected);
  await connected.close();
});

test('a server that is too old is named with the version that is needed', async () => {
  await using database = await emptyDatabase();
  const sql = postgres(database.ownerUrl, { max: 1 });
  await expect(checkServerVersion(sql, 99)).rejects.toThrow(
    /^The database is PostgreSQL 18\..*; Guardian needs PostgreSQL 99 or newer\.$/,
  );
  await sql.end();
});
