import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from '../../testing/index.ts';
import { checkNode } from './check-machine.ts';
import { examine } from './examine.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'guardian-doctor-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const ills = async (database: { url: string; ownerUrl: string }) =>
  (await examine({ dataFolder, mail: null }, async () => database)).filter((diagnosis) => !diagnosis.ok);

test('a healthy installation is told so', async () => {
  await using database = await testDatabase();
  const all = await examine({ dataFolder, mail: null }, async () => database);
  expect(all.filter((diagnosis) => !diagnosis.ok)).toEqual([]);
  expect(all.map((diagnosis) => diagnosis.name)).toEqual([
    ...['Node', 'data folder', 'disk', 'mail'],
    ...['PostgreSQL', 'migrations', 'database roles', 'row-level security', 'queue', 'event log'],
  ]);
});

test('a data folder that others can read is named with the remedy', async () => {
  await using database = await testDatabase();
  await chmod(dataFolder, 0o755);
  expect(await ills(database)).toEqual([
    { name: 'data folder', ok: false, detail: `${dataFolder} has mode 755`, remedy: `Run chmod 700 ${dataFolder}.` },
  ]);
});

test('a database that can not be reached, or was never migrated, is named', async () => {
  const [unreachable] = await ills({ url: 'postgres://a@127.0.0.1:1/b', ownerUrl: 'postgres://a@127.0.0.1:1/b' });
  expect(unreachable).toMatchObject({ name: 'PostgreSQL', remedy: expect.stringContaining('b at 127.0.0.1:1') });
  await using empty = await emptyDatabase();
  expect(await ills(empty)).toMatchObject([{ name: 'migrations', detail: 'none has run' }]);
});

test('a hole in the protection and a queue that nobody works off are named', async () => {
  await using database = await testDatabase();
  const owner = postgres(database.ownerUrl, { max: 1 });
  await owner`alter table access.team disable row level security`;
  await owner`select graphile_worker.add_job('x', '{}', run_at => now() - interval '10 minutes')`;
  await owner.end();
  expect(await ills(database)).toMatchObject([
    { name: 'row-level security', detail: expect.stringContaining('access.team has no row-level security') },
    { name: 'queue', remedy: expect.stringContaining('Start Guardian') },
  ]);
});

test('another Node than 24 is named', () => {
  expect(checkNode('22.1.0')).toMatchObject({ ok: false, remedy: expect.stringContaining('Node 24') });
});
