import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { openQuestions, type Questions } from './index.ts';

const quiet = { warn: () => {} };
const name = 'test.open';
let database: TestDatabase;
let asker: Questions;
let [first, second]: Questions[] = [];
beforeAll(async () => {
  database = await testDatabase();
  [asker, first, second] = [
    openQuestions(database, quiet),
    openQuestions(database, quiet),
    openQuestions(database, quiet),
  ];
});
afterAll(async () => {
  for (const each of [asker, first, second]) await each?.close();
  await database.close();
});

/** Once as many processes answer as are expected. */
async function answered(count: number, question = name) {
  await expect.poll(async () => (await asker.ask(question, 1)).answers.length).toBe(count);
}

it('brings the answer of each process that answers, the one that asks included', async () => {
  expect(await asker.ask(name, { of: 'acme' })).toEqual({ answers: [], silent: 0 });
  const stops = [asker, first, second].map((each, index) => each?.answer(name, (question) => ({ index, question })));
  await answered(3);
  const { answers, silent } = await asker.ask(name, { of: 'acme' });
  expect(answers).toHaveLength(3);
  expect(answers).toEqual(expect.arrayContaining([0, 1, 2].map((index) => ({ index, question: { of: 'acme' } }))));
  expect(silent).toBe(0);
  stops[0]?.();
  stops[1]?.();
  await answered(1);
  stops[2]?.();
  await answered(0);
});

it('brings the answer of whoever took the place of another in the same process', async () => {
  const stop = first?.answer('test.taken over', () => 'before');
  await answered(1, 'test.taken over');
  stop?.();
  const stopAfter = first?.answer('test.taken over', () => 'after');
  await expect.poll(() => asker.ask('test.taken over', null)).toEqual({ answers: ['after'], silent: 0 });
  expect(await asker.ask('test.taken over', null)).toEqual({ answers: ['after'], silent: 0 });
  stopAfter?.();
});

it('carries what is longer than a notification, whatever it is made of', async () => {
  const long = ['ä€😀', 'a'.repeat(50_000), Array.from({ length: 2_000 }, (_, index) => ({ index }))];
  const stop = first?.answer('test.long', (question) => [question, question]);
  await answered(1, 'test.long');
  expect(await asker.ask('test.long', long)).toEqual({ answers: [[long, long]], silent: 0 });
  stop?.();
});

it('tells how many did not answer', async () => {
  const stops = [
    first?.answer('test.broken', () => {
      throw new Error('no answer');
    }),
    second?.answer('test.broken', () => 'here'),
  ];
  await expect.poll(async () => asker.ask('test.broken', null)).toEqual({ answers: ['here'], silent: 1 });
  for (const stop of stops) stop?.();
}, 15_000);

it('answers again after its connection was lost', async () => {
  const stop = first?.answer('test.outage', () => 'here');
  await answered(1, 'test.outage');
  const owner = postgres(database.ownerUrl, { max: 1 });
  const lost = await owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'guardian questions' and datname = current_database()`;
  await owner.end();
  expect(lost.length).toBeGreaterThan(1);
  await expect
    .poll(async () => asker.ask('test.outage', null).catch(() => null), { timeout: 10_000 })
    .toEqual({ answers: ['here'], silent: 0 });
  stop?.();
}, 20_000);
