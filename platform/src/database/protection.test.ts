import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganization, type TestDatabase, testDatabase } from '../testing/index.ts';
import { exceptions, tenantSchemas } from './exceptions.ts';
import { unprotectedTables } from './migrate.ts';

let database: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await testDatabase();
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const tables = () => owner<{ schema: string; name: string }[]>`
  select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname in ${owner([...tenantSchemas])} and relkind in ('r', 'p') and not relispartition`;

test('no table lets one organization see the rows of another', async () => {
  expect(await unprotectedTables(owner)).toEqual([]);
});

test('the list of exceptions names only tables that exist and belong to no organization', async () => {
  const names = (await tables()).map(({ schema, name }) => `${schema}.${name}`);
  expect(Object.keys(exceptions).filter((name) => !names.includes(name))).toEqual([]);
  const columns = await owner<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'organization_id'`;
  expect(columns.map((column) => column.name).filter((name) => name in exceptions)).toEqual([]);
});

test('the app role reads and writes no row of an organization it did not name, in any table', async () => {
  const a = await anOrganization(database);
  const b = await anOrganization(database);
  for (const { schema, name } of await tables()) {
    if (`${schema}.${name}` in exceptions) continue;
    const rows = await database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${b.organizationId}, true)`;
      return sql`select from ${sql(schema)}.${sql(name)} where organization_id <> ${b.organizationId}`;
    });
    expect(rows, `${schema}.${name}`).toHaveLength(0);
  }
  const moved = database.app.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${a.organizationId}, true)`;
    await sql`update access.team set organization_id = ${b.organizationId}`;
    await sql`insert into access.team (organization_id, id, name) values (${b.organizationId}, gen_random_uuid(), 'x')`;
  });
  await expect(moved).rejects.toMatchObject({ code: '42501' });
});

test('an exception is out of reach of the app role, or holds nothing of organizations', async () => {
  const open = await owner<{ name: string }[]>`
    select name from unnest(${Object.keys(exceptions)}::text[]) name
    where has_table_privilege('guardian_app', name, 'select, insert, update, delete')`;
  expect(open.map((row) => row.name)).toEqual([]);
});

test('the app role has no way to people, the queue or another role', async () => {
  for (const statement of [
    'select from identity."user"',
    'select from graphile_worker._private_jobs',
    'set role guardian_owner',
    'create table public.mine (id int)',
  ]) {
    await expect(database.app.unsafe(statement), statement).rejects.toMatchObject({ code: '42501' });
  }
  const [after] = await database.app
    .unsafe('reset role; select current_user as name')
    .then((result) => result.flat().slice(-1));
  expect(after).toEqual({ name: 'guardian_app' });
});

test('a catalogue with a hole is noticed: no policy, no force, or a policy for everyone', async () => {
  await owner
    .begin(async (sql) => {
      await sql`create table access.hole (organization_id uuid, id uuid)`;
      expect(await unprotectedTables(sql)).toEqual([{ name: 'access.hole', problem: 'has no row-level security' }]);
      await sql`select platform.protect('access.hole')`;
      expect(await unprotectedTables(sql)).toEqual([]);
      await sql`create policy everyone on access.hole using (true)`;
      expect(await unprotectedTables(sql)).toMatchObject([
        { name: 'access.hole', problem: expect.stringContaining('lets guardian_app or everyone pass') },
      ]);
      throw new Error('undo');
    })
    .catch((error) => {
      if (error.message !== 'undo') throw error;
    });
});
