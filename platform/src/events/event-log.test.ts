import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type EventLog, openEventLog } from './index.ts';
import { record, take } from './testing.ts';

let database: TestDatabase;
let log: EventLog;
beforeAll(async () => {
  database = await testDatabase();
  log = openEventLog(database);
  await log.start();
});
afterAll(async () => {
  await log.stop();
  await database.close();
});

const anOrganization = () => systemContext(database, uuidv7());
const versions = (events: { subjectVersion: number }[]) => events.map(({ subjectVersion }) => subjectVersion);

it('gives a resumed reader what it missed, then what happens, each once and in order', async () => {
  const ctx = anOrganization();
  await record(ctx, 'test.happened', 1);
  const first = log.follow(
    { organizationId: ctx.organizationId, after: 0n, types: ['*'] },
    new AbortController().signal,
  );
  const [seen] = await take(first, 1);
  await first.return?.();
  for (const version of [2, 3]) await record(ctx, 'test.happened', version);
  const abort = new AbortController();
  const resumed = log.follow(
    { organizationId: ctx.organizationId, after: seen?.seq ?? 0n, types: ['*'] },
    abort.signal,
  );
  expect(versions(await take(resumed, 2))).toEqual([2, 3]);
  for (const version of [4, 5]) await record(ctx, 'test.happened', version);
  expect(versions(await take(resumed, 2))).toEqual([4, 5]);
  abort.abort();
  expect((await resumed.next()).done).toBe(true);
});

it('keeps the events of another organization, and of other types, from a reader', async () => {
  const [mine, other] = [anOrganization(), anOrganization()];
  const abort = new AbortController();
  const options = { organizationId: mine.organizationId, types: ['alert.*', 'contact.created'] };
  const live = log.follow({ ...options, after: 'head' }, abort.signal);
  const start = log.position();
  await record(other, 'alert.raised', 1);
  await record(mine, 'contact.deleted', 2);
  await record(mine, 'alert.raised', 3);
  await record(mine, 'contact.created', 4);
  expect(versions(await take(live, 2))).toEqual([3, 4]);
  const replayed = log.follow({ ...options, after: start }, abort.signal);
  expect(versions(await take(replayed, 2))).toEqual([3, 4]);
  abort.abort();
});

it('holds a bounded number of events for a reader that takes none, and loses none of them', async () => {
  const ctx = anOrganization();
  const abort = new AbortController();
  const slow = log.follow({ organizationId: ctx.organizationId, after: 'head', types: ['*'] }, abort.signal);
  await record(ctx, 'test.happened', 0);
  await take(slow, 1);
  for (let version = 1; version <= 700; version += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, i) => record(ctx, 'test.happened', version + i)));
  }
  const events = await take(slow, 700);
  expect(new Set(versions(events)).size).toBe(700);
  abort.abort();
});

it('ends a waiting reader at once when its socket closes', async () => {
  const abort = new AbortController();
  const events = log.follow({ organizationId: uuidv7(), after: 'head', types: ['*'] }, abort.signal);
  const next = events.next();
  abort.abort();
  expect((await next).done).toBe(true);
});

it('takes a query cursor that another process gave out, ahead of this one', async () => {
  const ctx = anOrganization();
  const abort = new AbortController();
  const ahead = log.position() + 2n;
  const events = log.follow({ organizationId: ctx.organizationId, after: ahead, types: ['*'] }, abort.signal);
  for (const version of [1, 2, 3]) await record(ctx, 'test.happened', version);
  expect(versions(await take(events, 1))).toEqual([3]);
  abort.abort();
});

it('tells that rights were revoked before it delivers what was committed after', async () => {
  const ctx = anOrganization();
  const order: string[] = [];
  const stopAccess = log.onAccess((events) => order.push(...events.map(({ type }) => type)));
  const stopBatch = log.onBatch((events) => order.push(...events.map(({ type }) => `event ${type}`)));
  for (let turn = 0; turn < 20; turn++) {
    await record(ctx, 'member.removed');
    await record(ctx, 'contact.created');
  }
  await expect.poll(() => order.length).toBe(60);
  stopAccess();
  stopBatch();
  const lead = order.map((_, i) => {
    const told = order.slice(0, i + 1);
    return (
      told.filter((it) => it === 'member.removed').length - told.filter((it) => it === 'event contact.created').length
    );
  });
  expect(Math.min(...lead)).toBeGreaterThanOrEqual(0);
});

it('tells that rights were revoked although an open transaction holds the log back', async () => {
  const ctx = anOrganization();
  const told: string[] = [];
  const stop = log.onAccess((events) => told.push(...events.map(({ subjectId }) => subjectId ?? '')));
  await database.app.begin(async (open) => {
    await open`select set_config('app.organization_id', ${ctx.organizationId}, true)`;
    const row = { organizationId: ctx.organizationId, type: 'test.late', subjectType: 'Test', subjectId: 'late' };
    await open`select platform.append_events(${[{ ...row, subjectVersion: 1, actorKind: 'SYSTEM' }] as never}::jsonb)`;
    await database.system`select platform.record_access_event(${ctx.organizationId}, 'session.ended', 'a session', null)`;
    await expect.poll(() => told).toEqual(['a session']);
  });
  stop();
});

it('wakes readers of other processes within milliseconds, not with the next poll', async () => {
  const ctx = anOrganization();
  const delays: number[] = [];
  const other = openEventLog(database, { name: 'another process' });
  await other.start();
  for (let turn = 0; turn < 20; turn++) {
    await wait(20);
    const heard = Promise.withResolvers<void>();
    const stop = other.onBatch(() => heard.resolve());
    await record(ctx);
    const start = performance.now();
    await heard.promise;
    delays.push(performance.now() - start);
    stop();
  }
  await other.stop();
  expect(delays.sort((a, b) => a - b)[10]).toBeLessThan(50);
});

it('lets nobody change or delete an event', async () => {
  const ctx = anOrganization();
  await record(ctx);
  const change = database.system`update platform.events set type = 'x.y' where organization_id = ${ctx.organizationId}`;
  await expect(change).rejects.toThrow(/only grows/);
  const removal = database.system`delete from platform.events where organization_id = ${ctx.organizationId}`;
  await expect(removal).rejects.toThrow(/only grows/);
});

it('refuses an event of another organization than the transaction belongs to', async () => {
  const [mine, other] = [anOrganization(), anOrganization()];
  const foreign = database.app.begin(async (transaction) => {
    await transaction`select set_config('app.organization_id', ${mine.organizationId}, true)`;
    const row = { organizationId: other.organizationId, type: 'test.forged', subjectType: 'Test', subjectId: '1' };
    await transaction`select platform.append_events(${[{ ...row, subjectVersion: 1, actorKind: 'SYSTEM' }] as never}::jsonb)`;
  });
  await expect(foreign).rejects.toThrow(/row-level security/);
});
