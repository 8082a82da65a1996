import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemContext, transact, uuidv7 } from '../database/index.ts';
import { changeRegion } from '../entry/index.ts';
import type { Runtime } from '../subgraph/index.ts';
import { anOrganization, type TestDatabase, testDatabase } from '../testing/index.ts';
import { defineJob, enqueueIn, queueStats, startWorkers } from './index.ts';
import { startWorkerProcess } from './testing/start-process.ts';
import { testRuntime } from './testing/test-runtime.ts';

let database: TestDatabase;
let runtime: Runtime;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await testDatabase();
  const owner = postgres(database.ownerUrl, { max: 1 });
  await owner`create table public.began (job int, attempt int, pid int)`;
  await owner`grant select, insert on public.began to guardian_system`;
  await owner.end();
  ({ runtime, close } = await testRuntime(database));
});
afterAll(async () => {
  await close();
  await database.close();
});

it('runs a job again within seconds when its worker is killed in the middle of it', { timeout: 60_000 }, async () => {
  const child = await startWorkerProcess(database.url);
  await runtime.jobs.enqueue([{ name: 'test.endless', payload: { id: 1 } }]);
  const began = () => database.system<{ pid: number }[]>`select pid from public.began where job = 1`;
  await expect.poll(began, { timeout: 10_000 }).toHaveLength(1);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  const killedAt = performance.now();
  const again = Promise.withResolvers<number>();
  const endless = defineJob<{ id: number }>('test.endless', {}, async (_, { attempt }) => again.resolve(attempt));
  const workers = await startWorkers(runtime, { jobs: [endless], reactions: [] });
  expect(await again.promise).toBe(2);
  const seconds = (performance.now() - killedAt) / 1_000;
  process.stdout.write(`jobs: run again ${seconds.toFixed(1)} s after kill -9\n`);
  expect(seconds).toBeLessThan(10);
  await workers.stop();
});

it('lets a job of an organization of another region wait, and loses none', async () => {
  const { system, organizationId } = await anOrganization(database);
  await changeRegion(system, 'us');
  const eu = await testRuntime(database, { region: { name: 'eu', urls: new Map() } });
  const ran: number[] = [];
  const local = defineJob<{ organizationId: string }>('test.local', { maxAttempts: 2 }, async (_, { attempt }) => {
    ran.push(attempt);
  });
  const workers = await startWorkers(eu.runtime, { jobs: [local], reactions: [] });
  await eu.runtime.jobs.enqueue([{ name: 'test.local', payload: { organizationId }, key: 'local' }]);
  const waiting = () => database.system`
    select key, attempts, max_attempts from graphile_worker._private_jobs
    where key = 'local' and locked_at is null and run_at > now() + interval '5 minutes'`;
  await expect.poll(waiting).toEqual([{ key: 'local', attempts: 0, max_attempts: 2 }]);
  expect(ran).toEqual([]);
  await changeRegion(system, 'eu');
  await database.system`update graphile_worker._private_jobs set run_at = now() where key = 'local'`;
  await expect.poll(() => ran).toEqual([1]);
  await workers.stop();
  await eu.close();
});

it('tries a failed job again, and counts it as failed once its attempts are used up', async () => {
  const attempts: number[] = [];
  const failing = defineJob<object>('test.failing', { maxAttempts: 2 }, async (_, { attempt }) => {
    attempts.push(attempt);
    throw new Error('as planned');
  });
  const workers = await startWorkers(runtime, { jobs: [failing], reactions: [] });
  await runtime.jobs.enqueue([{ name: 'test.failing', payload: {} }]);
  await expect.poll(() => attempts).toEqual([1, 2]);
  await expect.poll(() => queueStats(database)).toMatchObject({ depth: 0, failed: 1 });
  await workers.stop();
  await database.system`delete from graphile_worker._private_jobs`;
});

it('says how many jobs wait and how long, apart from those for later', async () => {
  await runtime.jobs.enqueue([
    { name: 'test.unread', payload: {}, runAt: new Date(Date.now() - 60_000) },
    { name: 'test.unread', payload: {} },
    { name: 'test.unread', payload: {}, runAt: new Date(Date.now() + 60_000) },
  ]);
  const stats = await queueStats(database);
  expect(stats).toMatchObject({ depth: 2, scheduled: 1, running: 0, failed: 0 });
  expect(stats.oldestAgeSeconds).toBeGreaterThan(59);
  await database.system`delete from graphile_worker._private_jobs`;
});

it('keeps one job under a key, the latest', async () => {
  const waiting = () => database.system<{ payload: object }[]>`select payload from graphile_worker._private_jobs`;
  await runtime.jobs.enqueue([
    { name: 'test.unread', payload: { n: 1 }, key: 'k' },
    { name: 'test.unread', payload: { n: 2 }, key: 'k' },
  ]);
  expect((await waiting()).map(({ payload }) => payload)).toEqual([{ n: 2 }]);
  await runtime.jobs.enqueue([{ name: 'test.unread', payload: { n: 3 }, key: 'k' }]);
  expect((await waiting()).map(({ payload }) => payload)).toEqual([{ n: 3 }]);
  await database.system`delete from graphile_worker._private_jobs`;
});

it('stops within seconds although a job does not end, and leaves the job to others', { timeout: 30_000 }, async () => {
  const started = Promise.withResolvers<void>();
  let aborted = false;
  const stubborn = defineJob<object>('test.stubborn', {}, async (_, { signal }) => {
    started.resolve();
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    await wait(60_000, null, { ref: false });
  });
  const workers = await startWorkers(runtime, { jobs: [stubborn], reactions: [] });
  await runtime.jobs.enqueue([{ name: 'test.stubborn', payload: {} }]);
  await started.promise;
  const start = performance.now();
  await workers.stop();
  expect(performance.now() - start).toBeLessThan(12_000);
  expect(aborted).toBe(true);
  const rows = await database.system`select locked_by from graphile_worker._private_jobs`;
  expect(rows.map(({ locked_by }) => locked_by)).toEqual([null]);
  await database.system`delete from graphile_worker._private_jobs`;
});

it('lets a transaction of an organization enqueue jobs of its own workflows and no others', async () => {
  const ctx = systemContext(database, uuidv7());
  const enqueue = (name: string, organizationId: string) =>
    transact(ctx, (tx) => enqueueIn(tx, [{ name, payload: { organizationId } }]));
  await enqueue('workflows.advance', ctx.organizationId);
  await expect(enqueue('mail.deliver', ctx.organizationId)).rejects.toThrow();
  await expect(enqueue('workflows.advance', uuidv7())).rejects.toThrow();
  expect(await queueStats(database)).toMatchObject({ depth: 1 });
  await database.system`delete from graphile_worker._private_jobs`;
});
