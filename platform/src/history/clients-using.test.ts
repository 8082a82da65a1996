import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrganization, type TestDatabase, testDatabase } from '../testing/index.ts';
import { clientsUsing } from './clients-using.ts';
import { OperationHistory } from './history.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { organizationId } = (await anOrganization(database)).owner.request();
  const silent = { warn: (...said: unknown[]) => expect.fail(JSON.stringify(said)) };
  const history = new OperationHistory(database, silent as never, (operation) => operation as never);
  for (const [text, fields] of [
    ['{ a @live b }', ['Query.a', 'Query.b']],
    ['{ a @lively }', ['Query.a']],
  ] as const) {
    const client = { name: text, version: '' };
    const operation = { signature: text, name: '', kind: 'QUERY', text, fields };
    history.answered(operation, { organizationId, client, milliseconds: 1, cost: 1, failed: false });
  }
  await history.close();
});
afterAll(() => database?.close());

const day = () => new Date(Date.now() - 86_400_000);

it.each<[coordinates: string[], directive: string | null, clients: string[]]>([
  [['Query.a', 'Query.b'], null, ['{ a @live b }', '{ a @lively }']],
  [['Query.b'], null, ['{ a @live b }']],
  [[], 'live', ['{ a @live b }']],
  [['Query.c'], null, []],
])('by %j and the directive %s finds each client once: %j', async (coordinates, directive, clients) => {
  const found = await clientsUsing(database.system, [{ key: 7, coordinates, directive }], day(), null);
  expect((found.get(7) ?? []).map(({ name, count }) => [name, count])).toEqual(clients.map((name) => [name, 1]));
});
