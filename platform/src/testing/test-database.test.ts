import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { anOrganization } from './an-organization.ts';
import { testDatabase } from './test-database.ts';

test('a test file gets a migrated database of its own, with people in it who see only their organization', async () => {
  await using database = await testDatabase();
  const [a, b] = [await anOrganization(database), await anOrganization(database)];
  await a.member('viewer');
  await a.key(['contact.read']);
  await a.workflow(['contact.create']);
  const seen = (actor: typeof a) =>
    actor.owner.context.db.execute(sql`select kind from access.principal order by kind`);
  expect((await seen(a)).map((row) => row.kind)).toEqual(['key', 'member', 'member', 'workflow']);
  expect((await seen(b)).map((row) => row.kind)).toEqual(['member']);
});
