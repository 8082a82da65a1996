import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { transact } from './transact.ts';
import { uuidv7 } from './uuidv7.ts';

let database: TestDatabase;
let organization: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  organization = await anOrganization(database);
});
afterAll(() => database.close());

const event = (subjectId: string) => ({
  type: 'team.created',
  subjectType: 'Team',
  subjectId,
  subjectVersion: 1,
  payload: { name: 'x' },
});
const insertTeam = (name: string) =>
  sql`insert into access.team (organization_id, id, name) values (${organization.organizationId}, ${uuidv7()}, ${name})`;
const teams = async (name: string) => (await database.system`select from access.team where name = ${name}`).length;
const events = async (subjectId: string) =>
  database.system`select * from platform.events where subject_id = ${subjectId}`;

test('a verb leaves its rows and its event, with who did it in which request', async () => {
  const ctx = organization.owner.request();
  const result = await transact(ctx, async (tx) => {
    await tx.db.execute(insertTeam('kept'));
    tx.record(event('kept'));
    return 'done';
  });
  expect(result).toBe('done');
  expect(await teams('kept')).toBe(1);
  const [recorded] = await events('kept');
  expect(recorded).toMatchObject({
    organization_id: organization.organizationId,
    type: 'team.created',
    actor_kind: 'MEMBER',
    actor_id: organization.owner.principal.id,
    on_behalf_of: null,
    request_id: ctx.requestId,
    payload: { name: 'x' },
    risk: 'LOW',
  });
});

test('an event of a workflow names the workflow and who it acts for', async () => {
  const workflow = await organization.workflow([]);
  await transact(workflow.context, async (tx) => tx.record(event('by-workflow')));
  const [recorded] = await events('by-workflow');
  expect(recorded).toMatchObject({
    actor_kind: 'WORKFLOW',
    actor_id: workflow.principal.id,
    on_behalf_of: organization.owner.principal.id,
  });
});

test('a verb that throws leaves neither rows nor events', async () => {
  const work = transact(organization.owner.request(), async (tx) => {
    await tx.db.execute(insertTeam('gone'));
    tx.record(event('gone'));
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect([await teams('gone'), (await events('gone')).length]).toEqual([0, 0]);
});

test('an event that the log refuses takes the whole change back', async () => {
  const work = transact(organization.owner.request(), async (tx) => {
    await tx.db.execute(insertTeam('refused'));
    tx.record({ ...event('refused'), subjectVersion: Number.NaN });
    return true;
  });
  await expect(work).rejects.toThrow();
  expect(await teams('refused')).toBe(0);
});

test('a verb can not write into another organization', async () => {
  const other = await anOrganization(database);
  const work = transact(other.owner.request(), (tx) => tx.db.execute(insertTeam('foreign')));
  await expect(work).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('a repeated request gets the first result, dates and all, and does nothing twice', async () => {
  const ask = () =>
    transact(
      organization.owner.request({ idempotencyKey: 'again' }),
      async (tx) => {
        await tx.db.execute(insertTeam('once'));
        tx.record(event('once'));
        return { at: new Date(0), size: 7n };
      },
      { verb: 'createTeam', input: { name: 'once', tags: ['a'] } },
    );
  const first = await ask();
  expect([await ask(), first]).toEqual([
    { at: new Date(0), size: 7n },
    { at: new Date(0), size: 7n },
  ]);
  expect([await teams('once'), (await events('once')).length]).toEqual([1, 1]);
});

test('of the same request sent many times at once one acts, and all get its result', async () => {
  const ask = () =>
    transact(
      organization.owner.request({ idempotencyKey: 'storm' }),
      async (tx) => {
        await tx.db.execute(insertTeam('storm'));
        return uuidv7();
      },
      {
        verb: 'createTeam',
        input: {},
      },
    );
  const results = await Promise.all(Array.from({ length: 5 }, ask));
  expect(new Set(results).size).toBe(1);
  expect(await teams('storm')).toBe(1);
});

test('the same key with another input is refused; another member and another verb are other requests', async () => {
  const viewer = await organization.member('viewer');
  const ask = (
    who: { request(options: { idempotencyKey: string }): typeof viewer.context },
    verb: string,
    input: unknown,
  ) => transact(who.request({ idempotencyKey: 'mine' }), async () => uuidv7(), { verb, input });
  const first = await ask(organization.owner, 'a', { b: 1, c: 2 });
  expect(await ask(organization.owner, 'a', { c: 2, b: 1 })).toBe(first);
  await expect(ask(organization.owner, 'a', { b: 1, c: 3 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(await ask(organization.owner, 'b', { b: 1 })).not.toBe(first);
  expect(await ask(viewer, 'a', { b: 1 })).not.toBe(first);
});

test('a request that failed may be repeated under its key', async () => {
  const ask = (fail: boolean) =>
    transact(
      organization.owner.request({ idempotencyKey: 'second try' }),
      async () => {
        if (fail) throw new Error('not yet');
        return 'done';
      },
      { verb: 'x' },
    );
  await expect(ask(true)).rejects.toThrow('not yet');
  expect(await ask(false)).toBe('done');
});

test('a verb that dawdles loses its transaction, and the process goes on', async () => {
  const work = transact(organization.owner.request(), async (tx) => {
    await tx.db.execute(insertTeam('slow'));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await tx.db.execute(insertTeam('slow too'));
  });
  await expect(work).rejects.toThrow();
  expect(await teams('slow')).toBe(0);
  expect(await transact(organization.owner.request(), async () => 'fine')).toBe('fine');
});

test('a statement after the end of the transaction is refused instead of running outside of it', async () => {
  let late: (() => Promise<unknown>) | undefined;
  await transact(organization.owner.request(), async (tx) => {
    late = () => tx.db.execute(sql`select 1`).execute();
  });
  await expect(late?.()).rejects.toMatchObject({ cause: { message: expect.stringContaining('has ended') } });
});

test('a connection that is lost while the work waits for something else fails the transaction, and nothing besides', async () => {
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  process.on('uncaughtException', failed);
  const owner = postgres(database.ownerUrl, { max: 1 });
  const working = transact(organization.owner.request(), async (tx) => {
    await tx.db.execute(insertTeam('cut off'));
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`;
    await wait(100);
    tx.record(event('cut off'));
  });
  await expect(working).rejects.toThrow(/CONNECTION_CLOSED|terminating connection/);
  await wait(200);
  process.off('uncaughtException', failed);
  await owner.end();
  expect(failures).toEqual([]);
  expect(await teams('cut off')).toBe(0);
  await transact(organization.owner.request(), (tx) => tx.db.execute(insertTeam('afterwards')));
  expect(await teams('afterwards')).toBe(1);
});
