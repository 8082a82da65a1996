import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { may } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { defineSubgraph, delivered } from '@guardian/platform/subgraph';
import { liveMetrics } from '@guardian/platform/telemetry';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type LiveClient, liveClient } from '../testing/live-client.ts';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';

let figure = 1;
const contexts = new WeakSet<object>();

const tasks = defineSubgraph({
  name: 'insights',
  typeDefs: [
    `
    type Task @key(fields: "id") { id: ID! text: String! joined: Int! isFresh: Boolean! }
    type TaskEvent { taskId: ID! task: Task }
    extend type Query { figure: Int! }
    extend type Subscription { taskChanged: TaskEvent! @facts(types: ["task.*"]) }
  `,
  ],
  resolvers: {
    Query: { figure: () => figure },
    Task: {
      joined: () => figure,
      isFresh: (_task: unknown, _args: unknown, ctx: object) => !contexts.has(ctx) && contexts.add(ctx) !== undefined,
    },
    Subscription: {
      taskChanged: delivered(({ event }) => ({ taskId: event.subjectId, task: event.payload.task })),
    },
  },
  rules: {
    Query: { figure: may('contact.read') },
    Subscription: { taskChanged: may('contact.read') },
    entities: { Task: may('contact.read') },
  },
});

let gateway: TestGateway;
let client: LiveClient;
beforeAll(async () => {
  gateway = await testGateway({ definitions: [tasks] });
  client = liveClient(gateway.url, { params: { authorization: `Bearer ${gateway.key}` } });
});
afterAll(async () => {
  await client?.dispose();
  await gateway?.[Symbol.asyncDispose]();
});

const record = (id: string, text = '') =>
  transact(gateway.organization.system, async (tx) => {
    const payload = { task: { id, text } };
    tx.record({ type: 'task.changed', subjectType: 'Task', subjectId: id, subjectVersion: 1, payload });
  });
const now = async () => ({ after: (await gateway.post('{ figure }')).body.extensions.cursor });

/** Does it as the owner of the tables, and makes the log look at once. */
async function asOwner(work: (owner: postgres.Sql) => Promise<unknown>): Promise<void> {
  const owner = postgres(gateway.ownerUrl, { max: 1, onnotice: () => {} });
  await work(owner);
  await owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name like '%events%' and datname = current_database() and pid <> pg_backend_pid()`;
  await owner.end();
}

it('executes each event with a context of its own: nothing of an earlier one is remembered', async () => {
  const stream = client.subscribe('subscription { taskChanged { taskId task { joined isFresh } } }', {
    extensions: await now(),
  });
  for (const id of ['1', '2', '3']) {
    figure += 1;
    await record(id);
    const task = { joined: figure, isFresh: true };
    expect((await stream.take(Number(id))).at(-1)?.data).toEqual({ taskChanged: { taskId: id, task } });
  }
  stream.stop();
});

it('delivers nothing while changes of rights could not be read for a second, and then everything', async () => {
  const stream = client.subscribe('subscription { taskChanged { taskId } }', { extensions: await now() });
  await record('before');
  await stream.take(1);
  const { eventLog } = gateway.runtime;
  const health = vi.spyOn(eventLog, 'health').mockReturnValue({ connected: true, sinceLastLook: 1_500, lastDelay: 0 });
  for (const id of ['1', '2']) await record(id);
  // Someone who comes back is replayed no sooner.
  const again = client.subscribe('subscription { taskChanged { taskId } }', {
    extensions: { after: stream.received.at(-1)?.extensions?.cursor },
  });
  await wait(700);
  expect([stream.received, again.received].map(({ length }) => length)).toEqual([1, 0]);
  health.mockRestore();
  await stream.take(3);
  stream.stop();
  again.stop();
});

it('loses nothing when more happens than it queues, while deliveries are held', async () => {
  const stream = client.subscribe('subscription { taskChanged { taskId } }', { extensions: await now() });
  await record('before');
  await stream.take(1);
  const { eventLog } = gateway.runtime;
  const health = vi.spyOn(eventLog, 'health').mockReturnValue({ connected: true, sinceLastLook: 1_500, lastDelay: 0 });
  const ids = Array.from({ length: 1_200 }, (_, index) => `many-${index}`);
  for (let from = 0; from < ids.length; from += 400) {
    await transact(gateway.organization.system, async (tx) => {
      for (const id of ids.slice(from, from + 400)) {
        tx.record({ type: 'task.changed', subjectType: 'Task', subjectId: id, subjectVersion: 1, payload: {} });
      }
    });
    // The first one waits for its delivery when the others come.
    await wait(300);
  }
  health.mockRestore();
  await expect.poll(() => stream.received.length, { timeout: 30_000 }).toBe(1 + ids.length);
  expect(
    stream.received.slice(1).map(({ data }) => (data as { taskChanged: { taskId: string } }).taskChanged.taskId),
  ).toEqual(ids);
  stream.stop();
});

it('keeps nothing of a subscription that its client completes while it is opened', async () => {
  const open = () => {
    const { groups, streams } = liveMetrics().snapshot();
    return { groups, streams };
  };
  const nothing = { groups: 0, streams: { facts: 0, signal: 0, query: 0 } };
  await expect.poll(open).toEqual(nothing);
  const socket = new WebSocket(new URL('/graphql', gateway.url), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${gateway.key}` } }));
  await once(socket, 'message');
  for (let id = 0; id < 20; id++) {
    const payload = { query: `subscription { taskChanged { alias${id}: taskId } }` };
    socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload }));
    // At another moment of its opening each time.
    if (id % 4 > 0) await wait(id);
    socket.send(JSON.stringify({ id: `${id}`, type: 'complete' }));
  }
  await record('somebody');
  await expect.poll(open).toEqual(nothing);
  await wait(300);
  expect(open()).toEqual(nothing);
  socket.terminate();
});

it('ends a subscription that is further behind than the log is kept, rather than leave something out', async () => {
  const socket = new WebSocket(new URL('/graphql', gateway.url), 'graphql-transport-ws');
  const endings: unknown[] = [];
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'error') endings.push(payload);
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${gateway.key}` } }));
  await once(socket, 'message');
  const query = 'subscription { taskChanged { taskId task { text } } }';
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, extensions: await now() } }));
  socket.pause();
  for (let index = 0; index < 120; index++) await record(`${index}`, 'x'.repeat(90_000));
  const position = gateway.runtime.eventLog.position();
  await asOwner((owner) => owner`update platform.epoch set dropped_up_to = ${position.toString()}`);
  await expect.poll(() => gateway.runtime.eventLog.floor(), { timeout: 15_000 }).toBe(position);
  socket.resume();
  await expect.poll(() => endings, { timeout: 20_000 }).toMatchObject([[{ extensions: { code: 'CURSOR_EXPIRED' } }]]);
  socket.terminate();
}, 60_000);

it('ends subscriptions whose position was of another database, and reads live queries again', async () => {
  const stream = client.subscribe('subscription { taskChanged { taskId } }');
  const kept = client.subscribe('query @live { figure }');
  await kept.take(1);
  // As a restore does: without an event.
  figure += 100;
  await asOwner((owner) => owner`select platform.renew_epoch()`);
  expect(await stream.ended).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  expect((await kept.take(2)).at(-1)?.data).toEqual({ figure });
  kept.stop();
}, 30_000);
