import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { changeAccess, may, noted, type Permission, revokeKey } from '@guardian/platform/access';
import { auditNotesOf } from '@guardian/platform/audit';
import { transact } from '@guardian/platform/database';
import { defineSubgraph, delivered, type RequestContext } from '@guardian/platform/subgraph';
import { liveMetrics } from '@guardian/platform/telemetry';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as WsSocket } from 'ws';
import { liveClient } from '../testing/live-client.ts';
import { signIn } from '../testing/sign-in.ts';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';

/** How often the subscription's field was executed, and in whose name. */
let executed: string[] = [];

const tasks = defineSubgraph({
  name: 'insights',
  typeDefs: [
    `
    type Task @key(fields: "id") { id: ID! title: String! secret: String mine: Boolean! asker: String! }
    type TaskEvent { type: String! taskId: ID! task: Task }
    type TaskProgress { taskId: ID! }
    extend type Query {
      task: Task
      taskCount: Int! @changesWith(events: ["task.*"])
      watchedCount: Int! @changesWith(events: ["task.*"])
      accessCount: Int! @changesWith(events: ["principal.*"])
      address: String
    }
    extend type Subscription {
      taskChanged: TaskEvent! @facts(types: ["task.*"], within: "contact.read")
      anyTaskChanged: TaskEvent! @facts(types: ["task.*"])
      taskProgress: TaskProgress! @signal(name: "task.progress", within: "contact.read")
    }
  `,
  ],
  resolvers: {
    Query: {
      task: () => null,
      taskCount: () => count,
      watchedCount: () => count,
      accessCount: () => count,
      address: (_root: unknown, _args: unknown, ctx: RequestContext) => ctx.ipAddress,
    },
    Task: {
      secret: (_task: unknown, _args: unknown, ctx: RequestContext) =>
        ctx.rights.may('contact.update') ? 'of those who may' : null,
      mine: ({ ownerId }: { ownerId: string }, _args: unknown, ctx: RequestContext) =>
        'id' in ctx.principal && ctx.principal.id === ownerId,
      asker: (_task: unknown, _args: unknown, ctx: RequestContext) => ctx.principal.kind,
    },
    Subscription: {
      taskChanged: delivered(({ event, removed }) => {
        executed.push(event.subjectId);
        const type = removed ? 'task.removed' : event.type;
        return { type, taskId: event.subjectId, task: removed ? null : event.payload.task };
      }),
      anyTaskChanged: delivered(({ event }) => {
        executed.push(event.subjectId);
        return { type: event.type, taskId: event.subjectId, task: event.payload.task };
      }),
      taskProgress: delivered(({ signal }) => signal),
    },
  },
  rules: {
    Query: {
      task: may('contact.read'),
      taskCount: may('contact.read'),
      watchedCount: noted(may('contact.read')),
      accessCount: may('contact.read'),
      address: may('contact.read'),
    },
    Subscription: {
      taskChanged: may('contact.read'),
      anyTaskChanged: may('contact.read'),
      taskProgress: may('contact.read'),
    },
    entities: { Task: may('contact.read') },
  },
});

let gateway: TestGateway;
let count = 0;

beforeAll(async () => {
  gateway = await testGateway({ definitions: [tasks] });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const keys = (ownerId: string | null) => (ownerId === null ? undefined : { ownerId, teamId: null });

/** Records a change of a task from one owner to another; null stands for "not there". */
async function change(id: string, from: string | null, to: string | null, version = 1): Promise<void> {
  const type = from === null ? 'task.created' : to === null ? 'task.deleted' : 'task.changed';
  await transact(gateway.organization.system, async (tx) => {
    tx.record({
      type,
      subjectType: 'Task',
      subjectId: id,
      subjectVersion: version,
      payload: { task: { id, title: id, ownerId: to ?? from } },
      ...(keys(from) ? { before: keys(from) } : {}),
      ...(keys(to) ? { after: keys(to) } : {}),
    });
  });
}

const now = async () => ({ after: (await gateway.post('{ taskCount }')).body.extensions.cursor });

interface Task {
  type: string;
  taskId: string;
  task: Record<string, unknown> | null;
}

const eventsOf = (received: { data?: unknown }[]): Task[] =>
  received.map(({ data }) => Object.values(data as Record<string, Task>)[0] as Task);

async function reader(permissions: Permission[]) {
  const key = await gateway.organization.key(permissions);
  const client = liveClient(gateway.url, { params: { authorization: `Bearer ${key.secret}` } });
  return { key, client, [Symbol.asyncDispose]: () => client.dispose() };
}

/** The key reaches rows of its maker's only. */
async function ownOnly({ key }: Awaited<ReturnType<typeof reader>>): Promise<void> {
  await gateway.runtime.database.system`
    update access.restriction set scope = 'own' where principal_id = ${key.principal.id} and permission = 'contact.read'`;
  gateway.runtime.access.forget(gateway.organization.organizationId);
}

const titles = 'subscription { anyTaskChanged { type taskId task { title } } }';
const secrets = 'subscription { anyTaskChanged { type taskId task { secret } } }';
const scoped = 'subscription { taskChanged { type taskId task { title } } }';

describe('those who get the same', () => {
  it('share one execution, whoever they are', async () => {
    const extensions = await now();
    await using one = await reader(['contact.read']);
    await using other = await reader(['contact.read', 'alert.read']);
    const streams = [one, other, one].map(({ client }) => client.subscribe(titles, { extensions }));
    await change('warm', null, 'a');
    await Promise.all(streams.map((stream) => stream.take(1)));
    executed = [];
    await change('shared', null, 'a');
    for (const stream of streams) expect(eventsOf(await stream.take(2)).at(-1)?.taskId).toBe('shared');
    expect(executed).toEqual(['shared']);
  });

  it('are told apart as soon as an execution looks at what differs, and before anything is sent', async () => {
    const extensions = await now();
    await using may = await reader(['contact.read', 'contact.update']);
    await using mayNot = await reader(['contact.read']);
    const [first, second] = [may, mayNot].map(({ client }) => client.subscribe(secrets, { extensions }));
    await change('one', null, 'a');
    await change('two', null, 'a');
    const seen = async (stream: typeof first) =>
      eventsOf((await stream?.take(2)) ?? []).map(({ task }) => task?.secret);
    expect(await seen(first)).toEqual(['of those who may', 'of those who may']);
    expect(await seen(second)).toEqual([null, null]);
  });

  it('are each alone where an execution looks at who they are', async () => {
    const extensions = await now();
    await using one = await reader(['contact.read']);
    await using other = await reader(['contact.read']);
    const mine = 'subscription { anyTaskChanged { taskId task { mine } } }';
    const streams = [one, other].map(({ client }) => client.subscribe(mine, { extensions }));
    await change('ours', null, one.key.principal.id);
    const seen = await Promise.all(streams.map(async (stream) => eventsOf(await stream.take(1))[0]?.task?.mine));
    expect(seen).toEqual([true, false]);
  });
});

it('is told nothing that another one of its group may see by now, although nobody has heard of that yet', async () => {
  const extensions = await now();
  await using one = await reader(['contact.read']);
  const seesMore = one.client.subscribe(secrets, { extensions });
  await change('first', null, 'a');
  await seesMore.take(1);
  await using other = await reader(['contact.read']);
  const seesNoMore = other.client.subscribe(secrets, { extensions });
  await seesNoMore.take(1);
  // Neither by an event of the access lane nor by a timer: the next execution sees it first, in the name of the first one.
  const { organizationId } = gateway.organization;
  await transact(gateway.organization.system, async ({ db }) => {
    await db.execute(
      sql`insert into access.restriction values (${organizationId}, ${one.key.principal.id}, 'contact.update', 'all')`,
    );
  });
  gateway.runtime.access.forget(organizationId);
  await change('second', null, 'a');
  const shown = async (stream: typeof seesMore) => eventsOf(await stream.take(2)).map(({ task }) => task?.secret);
  expect(await shown(seesNoMore)).toEqual([null, null]);
  expect(await shown(seesMore)).toEqual([null, 'of those who may']);
});

describe('a reader whose scope is its own rows', () => {
  it('is told of its rows, of those that leave it by their id, and of no others', async () => {
    await using own = await reader(['contact.read']);
    await ownOnly(own);
    const me = gateway.organization.owner.principal.id;
    const extensions = await now();
    const stream = own.client.subscribe(scoped, { extensions });
    await change('theirs', null, 'somebody');
    await change('mine', null, me);
    await change('mine', me, 'somebody', 2);
    await change('mine', 'somebody', null, 3);
    await change('last', null, me);
    await change('last', me, null, 2);
    expect(eventsOf(await stream.take(4))).toEqual([
      { type: 'task.created', taskId: 'mine', task: { title: 'mine' } },
      { type: 'task.removed', taskId: 'mine', task: null },
      { type: 'task.created', taskId: 'last', task: { title: 'last' } },
      { type: 'task.deleted', taskId: 'last', task: { title: 'last' } },
    ]);
  });

  it('is sent the values of a signal that are of its rows, from the first one on', async () => {
    await using own = await reader(['contact.read']);
    await using wide = await reader(['contact.read']);
    await ownOnly(own);
    const { organizationId, owner } = gateway.organization;
    const publish = (taskId: string, ownerId: string | null) =>
      gateway.runtime.signals.publish('task.progress', organizationId, { taskId, ownerId });
    await publish('theirs', 'somebody');
    const [narrow, all] = [own, wide].map(({ client }) => client.subscribe('subscription { taskProgress { taskId } }'));
    await all?.take(1);
    await publish('nobody’s', null);
    await all?.take(2);
    await publish('mine', owner.principal.id);
    const seen = async (stream: typeof all, count: number) =>
      ((await stream?.take(count)) ?? []).map(({ data }) => (data as { taskProgress: unknown }).taskProgress);
    expect(await seen(all, 3)).toEqual([{ taskId: 'theirs' }, { taskId: 'nobody’s' }, { taskId: 'mine' }]);
    expect(await seen(narrow, 1)).toEqual([{ taskId: 'mine' }]);
  });

  it('goes on in another group, without hole or double, when its scope changes', async () => {
    await using narrowed = await reader(['contact.read']);
    await using wide = await reader(['contact.read']);
    const extensions = await now();
    const [stream, beside] = [narrowed, wide].map(({ client }) => client.subscribe(scoped, { extensions }));
    const me = gateway.organization.owner.principal.id;
    await change('before', null, 'somebody');
    await stream?.take(1);
    await ownOnly(narrowed);
    await gateway.runtime.database.system`select platform.record_access_event(
      ${gateway.organization.organizationId}, 'principal.changed', ${narrowed.key.principal.id}, '{}')`;
    await wait(50);
    await change('hidden', null, 'somebody');
    await change('visible', null, me);
    expect(eventsOf((await stream?.take(2)) ?? []).map(({ taskId }) => taskId)).toEqual(['before', 'visible']);
    expect(eventsOf((await beside?.take(3)) ?? []).map(({ taskId }) => taskId)).toEqual([
      'before',
      'hidden',
      'visible',
    ]);
  });
});

describe('a live query', () => {
  const query = 'query @live(throttle: 100) { taskCount }';

  it('sends its result, and again whenever an event has changed it', async () => {
    count = 1;
    await using one = await reader(['contact.read']);
    const stream = one.client.subscribe(query);
    expect(await stream.take(1)).toEqual([{ data: { taskCount: 1 }, extensions: { live: { revision: 0 } } }]);
    count = 2;
    await change('counted', null, 'a');
    expect((await stream.take(2)).at(-1)).toEqual({ data: { taskCount: 2 }, extensions: { live: { revision: 1 } } });
  });

  it('sends nothing when nothing changed, and is executed once for many', async () => {
    count = 5;
    await using one = await reader(['contact.read']);
    const streams = Array.from({ length: 5 }, () => one.client.subscribe(query));
    await Promise.all(streams.map((stream) => stream.take(1)));
    const before = liveMetrics().snapshot().groups;
    for (let turn = 0; turn < 3; turn++) await change('unchanged', null, 'a');
    await wait(400);
    expect(streams.map(({ received }) => received.length)).toEqual([1, 1, 1, 1, 1]);
    expect(before).toBe(1);
  });

  it('of something sensitive is noted once of each who opens it, and so is the refusal of whoever may not', async () => {
    count = 1;
    await using one = await reader(['contact.read']);
    await using other = await reader(['contact.read']);
    await using stranger = await reader(['member.read']);
    const live = 'query @live(throttle: 100) { watchedCount }';
    const streams = [one, other].map(({ client }) => client.subscribe(live));
    await Promise.all(streams.map((stream) => stream.take(1)));
    const late = one.client.subscribe(live);
    expect(await late.take(1)).toMatchObject([{ data: { watchedCount: 1 } }]);
    await stranger.client.subscribe(live).take(1);
    count = 2;
    await change('watched', null, 'a');
    for (const stream of [...streams, late]) await stream.take(2);
    const notes = () => gateway.runtime.database.system`
      select kind, field, actor_id as actor, sum(times)::int as times from platform.audit_note
      where field = 'watchedCount' group by kind, field, actor_id order by kind, times`;
    // Writes what is counted for the rest of the minute.
    await auditNotesOf(gateway.runtime.database)?.close();
    expect([...(await notes())]).toEqual([
      { kind: 'READ', field: 'watchedCount', actor: other.key.principal.id, times: 1 },
      { kind: 'READ', field: 'watchedCount', actor: one.key.principal.id, times: 2 },
      { kind: 'REFUSAL', field: 'watchedCount', actor: stranger.key.principal.id, times: 1 },
    ]);
  });

  it('is read again when access has changed of somebody who follows it', async () => {
    count = 1;
    await using one = await reader(['contact.read']);
    const stream = one.client.subscribe('query @live(throttle: 100) { accessCount }');
    await stream.take(1);
    count = 2;
    await gateway.runtime.database.system`select platform.record_access_event(
      ${gateway.organization.organizationId}, 'principal.changed', ${one.key.principal.id}, '{}')`;
    expect((await stream.take(2)).at(-1)).toMatchObject({ data: { accessCount: 2 } });
  });

  it('tells nobody the address of another who follows it', async () => {
    await using one = await reader(['contact.read']);
    const { body } = await gateway.post('{ address }');
    expect(body.data).toEqual({ address: expect.any(String) });
    const stream = one.client.subscribe('query @live { address }');
    expect(await stream.take(1)).toMatchObject([{ data: { address: null } }]);
  });

  it('sends patches to those who apply them', async () => {
    count = 7;
    const long = `query @live(throttle: 100) { ${Array.from({ length: 20 }, (_, i) => `count${i}: taskCount task${i}: task { id }`).join(' ')} n: taskCount }`;
    await using one = await reader(['contact.read']);
    const stream = one.client.subscribe(long.replace(/count\d+: taskCount /g, ''), {
      extensions: { live: { patch: true } },
    });
    await stream.take(1);
    count = 8;
    await change('patched', null, 'a');
    expect((await stream.take(2)).at(-1)).toEqual({
      patch: [{ op: 'replace', path: '/data/n', value: 8 }],
      extensions: { live: { revision: 1 } },
    });
  });

  it('is refused with a throttle out of bounds', async () => {
    await using one = await reader(['contact.read']);
    const ended = await one.client.subscribe('query @live(throttle: 5) { taskCount }').ended;
    expect(ended).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('another supergraph', () => {
  it('goes on with every subscription, each event once', async () => {
    await using one = await reader(['contact.read']);
    const stream = one.client.subscribe(titles, { extensions: await now() });
    const ids = Array.from({ length: 30 }, (_, index) => `reload-${index}`);
    for (const [index, id] of ids.entries()) {
      if (index % 10 === 5) gateway.load([{ ...tasks, typeDefs: [...tasks.typeDefs, `type New${index} { id: ID }`] }]);
      await change(id, null, 'a');
    }
    expect(eventsOf(await stream.take(30)).map(({ taskId }) => taskId)).toEqual(ids);
  });

  it('ends a subscription that does not fit it, and says why', async () => {
    await using one = await reader(['contact.read']);
    const stream = one.client.subscribe(secrets, { extensions: await now() });
    await change('known', null, 'a');
    await stream.take(1);
    gateway.load([{ ...tasks, typeDefs: tasks.typeDefs.map((text) => text.replace('secret: String', '')) }]);
    expect(await stream.ended).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    gateway.load([tasks]);
  });
});

describe('a socket', () => {
  it('goes on with a fresh credential, and not with one of another organization', async () => {
    const [old, fresh] = [
      await gateway.organization.key(['contact.read']),
      await gateway.organization.key(['contact.read']),
    ];
    const socket = new WebSocket(new URL('/graphql', gateway.url.href.replace('http', 'ws')), 'graphql-transport-ws');
    const messages: { type: string; payload?: Record<string, unknown> }[] = [];
    socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data))));
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const send = (message: object) => socket.send(JSON.stringify(message));
    const until = (type: string, times = 1) =>
      expect.poll(() => messages.filter((message) => message.type === type).length).toBe(times);
    send({ type: 'connection_init', payload: { authorization: `Bearer ${old.secret}` } });
    await until('connection_ack');
    send({ id: '1', type: 'subscribe', payload: { query: titles, extensions: await now() } });
    send({ type: 'ping', payload: { authorization: 'Bearer grd_live_wrong' } });
    await until('pong');
    expect(messages.at(-1)?.payload).toEqual({ renewed: false, code: 'UNAUTHENTICATED' });
    send({ type: 'ping', payload: { authorization: `Bearer ${fresh.secret}` } });
    await until('pong', 2);
    expect(messages.at(-1)?.payload).toEqual({ renewed: true });
    await changeAccess(gateway.organization.owner.request(), (tx) => revokeKey(tx, old.principal.keyId));
    await change('after renewal', null, 'a');
    await until('next');
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.close();
  });

  it('ends with the session that opened it: no key keeps it open', async () => {
    const { organization } = gateway;
    const cookie = await signIn(gateway, await organization.member('viewer'));
    const socket = new WsSocket(new URL('/graphql', gateway.url), 'graphql-transport-ws', {
      headers: { cookie, origin: gateway.url.origin },
    });
    const messages: { type: string; payload?: unknown }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { organization: organization.organizationId } }));
    const { secret } = await organization.key(['contact.read']);
    await expect.poll(() => messages.length).toBe(1);
    socket.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${secret}` } }));
    await expect.poll(() => messages.at(-1)).toEqual({ type: 'pong', payload: { renewed: false, code: 'FORBIDDEN' } });
    const closed = once(socket, 'close');
    const headers = { cookie, origin: gateway.url.origin, 'content-type': 'application/json' };
    await fetch(new URL('/api/auth/sign-out', gateway.url), { method: 'POST', headers, body: '{}' });
    expect((await closed)[0]).toBe(4403);
  });
});
