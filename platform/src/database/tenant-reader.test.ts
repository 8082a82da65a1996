import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { createTenantReader } from './tenant-reader.ts';

let database: TestDatabase;
let [a, b]: TestOrganization[] = [];

beforeAll(async () => {
  database = await testDatabase({ poolSize: 4 });
  [a, b] = [await anOrganization(database), await anOrganization(database)];
});
afterAll(() => database.close());

const organizations = sql`select organization_id from access.organization`;

test('a reader sees its organization and no other, also when many read at once on few connections', async () => {
  const readers = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? a : b)?.organizationId ?? '');
  const seen = await Promise.all(readers.map((id) => createTenantReader(database, id).execute(organizations)));
  expect(seen.map((rows) => rows.map((row) => row.organization_id))).toEqual(readers.map((id) => [id]));
});

test('outside an organization a reader sees nothing of any', async () => {
  expect(await createTenantReader(database, null).execute(organizations)).toEqual([]);
});

test('nothing of a reader stays on the connection for whoever gets it next', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => createTenantReader(database, a?.organizationId ?? '').execute(organizations)),
  );
  const rows = await Promise.all(
    Array.from({ length: 8 }, () => database.app`select organization_id from access.organization`),
  );
  expect(rows.flat()).toEqual([]);
});

test('all reads of a tick, of dataloaders too, are one transaction and see one state', async () => {
  const db = createTenantReader(database, a?.organizationId ?? '');
  const started = () => db.execute(sql`select transaction_timestamp()::text as at, pg_backend_pid() as pid`);
  const late = new Promise<void>((resolve) => process.nextTick(resolve)).then(started);
  const [first, second, third] = await Promise.all([started(), started(), late]);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(await started()).not.toEqual(first);
});

test('a read that fails gives its own error and the others their rows, in one answer each', async () => {
  const db = createTenantReader(database, a?.organizationId ?? '');
  const outcomes = await Promise.allSettled([
    db.execute(sql`select 1 as one`),
    db.execute(sql`select 1 / ${0}::int`),
    db.execute(organizations),
    db.execute(sql`select * from nowhere`),
    db.execute(sql`select 5 as five`),
  ]);
  expect(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.length : outcome.reason.cause.code)),
  ).toEqual([1, '22012', 1, '42P01', 1]);
});

test('a reader can not write', async () => {
  const db = createTenantReader(database, a?.organizationId ?? '');
  await expect(db.execute(sql`update access.organization set slug = 'x'`)).rejects.toMatchObject({
    cause: { code: '25006' },
  });
});

test('reads that were under way when the connection was cut fail, and the next ones work', async () => {
  const db = createTenantReader(database, a?.organizationId ?? '');
  const cut = Promise.allSettled([
    db.execute(sql`select pg_sleep(5), 1 as one`),
    db.execute(sql`select ${2}::int as never_described`),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await database.system`select 1`;
  const owner = (await import('postgres')).default(database.ownerUrl, { max: 1 });
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`;
  await owner.end();
  expect((await cut).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  expect(await db.execute(organizations)).toHaveLength(1);
});
