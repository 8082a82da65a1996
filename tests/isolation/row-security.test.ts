import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
});
afterAll(() => database.close());

interface Table {
  name: string;
  forced: boolean;
}

/** Every table that holds rows of organizations, from the catalogue. */
const tenantTables = () => database.system<Table[]>`
  select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and not c.relispartition
  order by 1`;

/** Exceptions that hold an organization as an attribute and that the app role has no grant on at all. */
async function reachable(table: string): Promise<boolean> {
  const [row] = await database.app<{ ok: boolean }[]>`select has_table_privilege(${table}, 'select') as ok`;
  return row?.ok ?? false;
}

it('forces row-level security on every table that the app role can read', async () => {
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, forced } of tables)
    if (await reachable(name)) expect({ name, forced }).toEqual({ name, forced: true });
});

it('shows the app role no row of another organization, and none at all without an organization', async () => {
  for (const { name } of await tenantTables()) {
    if (!(await reachable(name))) continue;
    const seen = await database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${theirs.organizationId}, true)`;
      return sql.unsafe(`select count(*)::int as rows from ${name} where organization_id <> $1`, [
        theirs.organizationId,
      ]);
    });
    expect({ name, rows: seen[0]?.rows }).toEqual({ name, rows: 0 });
    const without = await database.app.unsafe(`select count(*)::int as rows from ${name}`);
    expect({ name, rows: without[0]?.rows }).toEqual({ name, rows: 0 });
  }
});

it('lets the app role write no row into another organization', async () => {
  const attempt = database.app.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${theirs.organizationId}, true)`;
    await sql`
      insert into monitoring.alert_rule (organization_id, id, name, metric, comparison, threshold, window_seconds, severity, enabled, created_at)
      values (${ours.organizationId}, gen_random_uuid(), 'x', 'EVENTS_RECORDED', 'ABOVE', 1, 60, 'INFO', true, now())`;
  });
  await expect(attempt).rejects.toThrow(/row-level security/);
});

it('searches the audit log of the transaction’s organization only, whatever is searched for', async () => {
  await database.system`
    insert into platform.audit_record (organization_id, link, kind, type, actor_kind, risk, reasons, summary, times,
      occurred_at, text, hash)
    values (${ours.organizationId}, 1, 'CHANGE', 'a.b', 'SYSTEM', 'LOW', '{}', 'did', 1, now(), 'zanzibar', '')`;
  const attacks = [
    {},
    { terms: [{ text: 'zanzibar' }] },
    { fragments: ['zanz'] },
    { fragments: ["zanz' or '' = '"] },
    { terms: [{ text: "zanzibar') or true --" }] },
    { facets: `'@${ours.organizationId}'` },
    { facets: `!'=none' | '@${ours.organizationId}'` },
    { since: '2000-01-01', until: '2100-01-01', range: null },
  ];
  const search = (organizationId: string | null, wanted: object) =>
    database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${organizationId ?? ''}, true)`;
      const found =
        await sql`select link from platform.search_audit(${JSON.stringify(wanted)}::jsonb, null, null, 100)`;
      const [{ count } = { count: '' }] = await sql<{ count: string }[]>`
        select platform.count_audit(${JSON.stringify(wanted)}::jsonb, 100) as count`;
      return [found.length, Number(count)];
    });
  expect(await search(ours.organizationId, { terms: [{ text: 'zanzibar' }] })).toEqual([1, 1]);
  for (const wanted of attacks) {
    expect({ wanted, seen: await search(theirs.organizationId, wanted) }).toEqual({ wanted, seen: [0, 0] });
    expect({ wanted, seen: await search(null, wanted) }).toEqual({ wanted, seen: [0, 0] });
  }
});

it('lets nobody change or delete a record of the audit log', async () => {
  const change = database.system`update platform.audit_record set summary = 'did not'`;
  await expect(change).rejects.toThrow(/permission denied/);
  await expect(database.system`delete from platform.audit_record`).rejects.toThrow(/permission denied/);
  await expect(database.app`insert into platform.audit_record select from generate_series(1, 1)`).rejects.toThrow(
    /permission denied/,
  );
});

it('keeps credentials out of the app role’s reach', async () => {
  await expect(database.app`select 1 from identity.account limit 1`).rejects.toThrow(/permission denied/);
  await expect(database.app`select 1 from identity.session limit 1`).rejects.toThrow(/permission denied/);
});
