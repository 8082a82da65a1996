import postgres from 'postgres';
import { expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from '../../testing/index.ts';
import { checkDatabase } from './check-database.ts';

const ills = async (database: { url: string; ownerUrl: string }) =>
  (await checkDatabase(database)).filter((diagnosis) => !diagnosis.ok);

test('a healthy installation is told so', async () => {
  await using database = await testDatabase();
  const all = await checkDatabase(database);
  expect(all.filter((diagnosis) => !diagnosis.ok)).toEqual([]);
  expect(all.map((diagnosis) => diagnosis.name)).toEqual([
    ...['PostgreSQL', 'migrations', 'database roles', 'row-level security', 'queue', 'event log'],
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
