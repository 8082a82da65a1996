import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { record } from '../events/testing.ts';
import type { Runtime } from '../subgraph/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { startDispatcher } from './dispatcher.ts';
import { defineJob, startWorkers } from './index.ts';
import { startWorkerProcess } from './testing/start-process.ts';
import { testRuntime } from './testing/test-runtime.ts';

let database: TestDatabase;
let runtime: Runtime;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await testDatabase();
  ({ runtime, close } = await testRuntime(database));
});
afterAll(async () => {
  await close();
  await database.close();
});

const counted = () =>
  database.system<{ jobs: number; distinct: number }[]>`
    select count(*)::int as jobs, count(distinct payload::text)::int as distinct
    from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = task_id
    where identifier = 'test.unread'`;

it('makes each event into its jobs once, with two dispatchers that are killed again and again', {
  timeout: 90_000,
}, async () => {
  const ctx = systemContext(database, uuidv7());
  let writing = true;
  let written = 0;
  const writer = (async () => {
    while (writing) {
      await Promise.all([1, 2, 3, 4].map(() => record(ctx)));
      written += 4;
      await wait(5);
    }
  })();
  for (let turn = 0; turn < 2; turn++) {
    const children = await Promise.all([startWorkerProcess(database.url), startWorkerProcess(database.url)]);
    await wait(300 + Math.random() * 400);
    await Promise.all(
      children.map(async (child) => {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }),
    );
  }
  writing = false;
  await writer;
  const reactions = [
    {
      name: 'test.twice',
      types: ['test.*'],
      jobs: ({ seq }: { seq: bigint }) =>
        ['a', 'b'].map((part) => ({ name: 'test.unread', payload: { seq: String(seq), part }, key: undefined })),
    },
  ];
  const dispatcher = startDispatcher({ database, eventLog: runtime.eventLog, reactions, log: runtime.log });
  await expect.poll(counted, { timeout: 20_000 }).toEqual([{ jobs: written * 2, distinct: written * 2 }]);
  process.stdout.write(`dispatcher: ${written} events over 4 kills, each with its two jobs\n`);
  await dispatcher.stop();
});

it('is not held up by a reaction that fails, and tries that one again', { timeout: 30_000 }, async () => {
  const ctx = systemContext(database, uuidv7());
  const ran: unknown[] = [];
  let failures = 1;
  const job = defineJob<{ from: string }>('test.reacted', {}, async ({ from }) => void ran.push(from));
  const jobs = (from: string) => [{ name: job.name, payload: { from } }];
  const reactions = [
    { name: 'test.good', types: ['test.react'], jobs: () => jobs('good') },
    {
      name: 'test.bad',
      types: ['test.*'],
      jobs: async () => {
        if (failures-- > 0) throw new Error('as planned');
        return jobs('bad');
      },
    },
  ];
  const workers = await startWorkers(runtime, { jobs: [job], reactions });
  const start = performance.now();
  await record(ctx, 'test.react');
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('good');
  process.stdout.write(`dispatcher: event to job ${(performance.now() - start).toFixed(0)} ms\n`);
  await expect.poll(() => ran, { timeout: 10_000 }).toContain('bad');
  await wait(200);
  expect(ran).toHaveLength(2);
  await workers.stop();
});
