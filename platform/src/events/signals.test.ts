import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { openSignals, type Signals } from './index.ts';

let database: TestDatabase;
let here: Signals;
let elsewhere: Signals;
beforeAll(async () => {
  database = await testDatabase();
  here = openSignals(database);
  elsewhere = openSignals(database);
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await database.close();
});

async function nextOf(values: AsyncIterator<unknown>): Promise<unknown> {
  return (await values.next()).value;
}

it('brings a value to subscribers of other processes, beginning with the latest', async () => {
  const abort = new AbortController();
  await here.publish('test.health', null, { cpu: 1 });
  const values = elsewhere.subscribe('test.health', null, abort.signal);
  expect(await nextOf(values)).toEqual({ cpu: 1 });
  await wait(100);
  await here.publish('test.health', null, { cpu: 2 });
  expect(await nextOf(values)).toEqual({ cpu: 2 });
  abort.abort();
  expect((await values.next()).done).toBe(true);
});

it('leaves out values in between for a subscriber that has no time, and never the last', async () => {
  const abort = new AbortController();
  const values = here.subscribe('test.progress', null, abort.signal);
  await Promise.all(Array.from({ length: 200 }, (_, i) => here.publish('test.progress', null, i + 1)));
  expect(await nextOf(values)).toBe(200);
  expect(await here.latest('test.progress', null)).toBe(200);
  abort.abort();
});

it('keeps the signal of one organization from another', async () => {
  const [mine, other] = [uuidv7(), uuidv7()];
  await here.publish('test.import', mine, 'mine');
  expect(await elsewhere.latest('test.import', other)).toBe(null);
  expect(await elsewhere.latest('test.import', null)).toBe(null);
  expect(await elsewhere.latest('test.import', mine)).toBe('mine');
});

it('goes on after its connection was lost, with the value of the meantime', async () => {
  const abort = new AbortController();
  const values = elsewhere.subscribe('test.outage', null, abort.signal);
  await here.publish('test.outage', null, 1);
  expect(await nextOf(values)).toBe(1);
  const owner = postgres(database.ownerUrl, { max: 1 });
  const lost = await owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'guardian signals' and datname = current_database()`;
  await owner.end();
  expect(lost.length).toBeGreaterThan(0);
  await here.publish('test.outage', null, 2);
  // What was stored at the reconnect is told again, and that may be before the second value.
  let value = await nextOf(values);
  while (value === 1) value = await nextOf(values);
  expect(value).toBe(2);
  abort.abort();
});
