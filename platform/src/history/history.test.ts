import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { OperationHistory, type OperationSummary } from './history.ts';
import { operationUsage, refusedOperations } from './queries.ts';
import { sweepHistory } from './sweep.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;
let history: OperationHistory;

const silent = { warn: (...said: unknown[]) => expect.fail(JSON.stringify(said)) };
const summary = ({ name }: { name: string }): OperationSummary => ({
  signature: name,
  name,
  kind: 'QUERY',
  text: `query ${name} { me { id } }`,
  fields: ['Query.me'],
});
const yesterday = () => new Date(Date.now() - 86_400_000);

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
  history = new OperationHistory(database, silent as never, (operation) => summary(operation as { name: string }));
});
afterAll(async () => {
  await history.close();
  await database.close();
});

function executed(of: TestOrganization, operation: object, client = 'shop', milliseconds = 3): void {
  const { organizationId } = of.owner.request();
  history.answered(operation, {
    organizationId,
    client: { name: client, version: '' },
    milliseconds,
    cost: 7,
    failed: false,
  });
}

const usage = (of: TestOrganization) => {
  const ctx = of.owner.request();
  return operationUsage(ctx.db, ctx.organizationId, yesterday(), 100);
};

it('adds up what several writes bring, and shows an organization its own alone', async () => {
  const operation = { name: 'Contacts' };
  for (const milliseconds of [3, 30]) {
    executed(ours, operation, 'shop', milliseconds);
    executed(ours, operation, 'till', milliseconds);
    await history.flush();
  }
  const [row] = await usage(ours);
  expect(row).toMatchObject({ name: 'Contacts', count: 4, errors: 0 });
  expect(row?.latency.filter((count) => count > 0)).toEqual([2, 2]);
  expect(row?.clients.map(({ count }) => count)).toEqual([2, 2]);
  expect(await usage(theirs)).toEqual([]);
});

it('counts refusals by code', async () => {
  const { organizationId, db } = ours.owner.request();
  for (let times = 0; times < 3; times++) history.refused(organizationId, 'RATE_LIMITED');
  await history.flush();
  expect(await refusedOperations(db, organizationId, yesterday())).toEqual([{ code: 'RATE_LIMITED', count: 3 }]);
});

it('is not filled by whoever makes up operations and clients', async () => {
  const made = 4_000;
  for (let at = 0; at < made; at++) {
    executed(theirs, { name: `Made up ${at}` }, `client ${at}`);
    if (at % 250 === 0) await history.flush();
  }
  await history.flush();
  const { organizationId } = theirs.owner.request();
  const [kept] = await database.system<{ operations: number; rows: number; count: number }[]>`
    select (select count(*)::int from platform.operation where organization_id = ${organizationId}) as operations,
      count(*)::int as rows, sum(count)::int as count
    from platform.operation_usage where organization_id = ${organizationId}`;
  expect(kept).toMatchObject({ operations: 1_000, count: made });
  expect(kept?.rows).toBeLessThanOrEqual(2_001);
  expect((await usage(theirs))[0]).toMatchObject({ signature: '', clients: expect.any(Array) });
});

it('forgets what is older than 30 days', async () => {
  const { organizationId } = ours.owner.request();
  await database.system`
    insert into platform.operation_usage
    select organization_id, hour - interval '31 days', signature, client_name, client_version, count, errors, latency, cost
    from platform.operation_usage where organization_id = ${organizationId}`;
  await sweepHistory(database.system);
  const [left] = await database.system<{ old: number; all: number }[]>`
    select count(*) filter (where hour < now() - interval '30 days')::int as old, count(*)::int as all
    from platform.operation_usage where organization_id = ${organizationId}`;
  expect(left).toEqual({ old: 0, all: 2 });
});
