import type { Database } from '@guardian/platform/database';
import { anOrganization, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactConditions, listContacts, type sortKeys } from './list-queries.ts';

let database: Database;
let home: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  home = await anOrganization(database);
  await database.system`
    insert into insights.contact (organization_id, id, first_name, email, company, source)
    select ${home.organizationId}, gen_random_uuid(), 'Person ' || i, 'p' || i || '@example.com', 'Company ' || i, 'API'
    from generate_series(1, 3000) i`;
});
afterAll(() => database.close());

/** The plan of a statement as the app role runs it, one line a step. */
async function planOf({ sql: text, params }: { sql: string; params: unknown[] }): Promise<string> {
  return database.app.begin(async (sql) => {
    await sql`select set_config('app.organization_id', ${home.organizationId}, true)`;
    // A small table is read through; only the way that a large one would take is of interest.
    await sql.unsafe('set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off');
    const lines = await sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${text}`, params as string[]);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
}

it.each([
  ['NAME', 'contact_by_name', 'person 7'],
  ['EMAIL', 'contact_by_email', 'p7@example.com'],
  ['COMPANY', 'contact_by_company', 'company 7'],
  ['CREATED_AT', 'contact_by_creation', '2026-01-01T00:00:00.000Z'],
  ['UPDATED_AT', 'contact_by_update', '2026-01-01T00:00:00.000Z'],
] as [keyof typeof sortKeys, string, string][])(
  'finds a later page by %s where it begins, although row-level security is on',
  async (field, index, key) => {
    const { db } = home.owner.context;
    const conditions = await contactConditions(db, home.organizationId, { scope: 'all', words: [], tags: [] });
    const after: [string, string] = [key, '00000000-0000-7000-8000-000000000000'];
    for (const direction of ['ASC', 'DESC'] as const) {
      const plan = await planOf(listContacts(db, conditions, { field, direction }, { first: 50, after }).toSQL());
      expect(plan).toMatch(new RegExp(`Index Scan.* using ${index} `));
      expect(plan).toMatch(/Index Cond: .*ROW\(/);
      expect(plan).not.toMatch(/Sort|Filter: (?!\(\(InitPlan)/);
    }
  },
);
