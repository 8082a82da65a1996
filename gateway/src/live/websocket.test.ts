import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';
import { recordNote } from '../testing/tiny-subgraphs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

interface RawSocket {
  socket: WebSocket;
  messages: { id?: string; type: string; payload?: Record<string, unknown> }[];
  send(message: object | string): void;
  until(fits: (message: RawSocket['messages'][number]) => boolean): Promise<RawSocket['messages'][number]>;
  closed: Promise<number>;
}

/** A socket that knows nothing of the protocol. */
async function open(protocol = 'graphql-transport-ws'): Promise<RawSocket> {
  const socket = new WebSocket(new URL('/graphql', gateway.url), protocol);
  const messages: RawSocket['messages'] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    socket,
    messages,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = messages.find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const init = () => ({ type: 'connection_init', payload: { authorization: `Bearer ${gateway.key}` } });
const changes = 'subscription { noteChanged { noteId note { text } } }';
const noteId = ({ payload }: { payload?: Record<string, unknown> }) =>
  (payload?.data as { noteChanged?: { noteId: string } } | undefined)?.noteChanged?.noteId;
const isAck = ({ type }: { type: string }) => type === 'connection_ack';

describe('a client that breaks the protocol is told how', () => {
  it('4400: a message that is none', async () => {
    const { send, closed } = await open();
    send('hello');
    expect(await closed).toBe(4400);
  });

  it('4401: subscribes before the connection is acknowledged', async () => {
    const { send, closed } = await open();
    send({ id: '1', type: 'subscribe', payload: { query: changes } });
    expect(await closed).toBe(4401);
  });

  it('4406: speaks another sub-protocol', async () => {
    expect(await (await open('graphql-ws')).closed).toBe(4406);
  });

  it('4408: never introduces itself', async () => {
    expect(await (await open()).closed).toBe(4408);
  }, 15_000);

  it('4409: uses an id twice', async () => {
    const { send, until, closed } = await open();
    send(init());
    await until(isAck);
    send({ id: '1', type: 'subscribe', payload: { query: changes } });
    send({ id: '1', type: 'subscribe', payload: { query: changes } });
    expect(await closed).toBe(4409);
  });

  it('4429: introduces itself twice', async () => {
    const { send, closed } = await open();
    send(init());
    send(init());
    expect(await closed).toBe(4429);
  });

  it('1009: sends a frame that is too large', async () => {
    const { send, closed } = await open();
    send(`"${'x'.repeat(1_100_000)}"`);
    expect(await closed).toBe(1009);
  });
});

it('answers ping with pong', async () => {
  const { send, until, socket } = await open();
  send({ type: 'ping', payload: { n: 1 } });
  expect(await until(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: { n: 1 } });
  socket.terminate();
});

it('counts a subscription that does not begin, once', async () => {
  const refusals = async () => {
    const scraped = await (await fetch(new URL('/metrics', gateway.url))).text();
    const series = /guardian_operations_refused_total\{code="GRAPHQL_VALIDATION_FAILED"[^}]*\} (\S+)/;
    return Number(series.exec(scraped)?.[1] ?? 0);
  };
  const before = await refusals();
  const { send, until, socket } = await open();
  send(init());
  await until(isAck);
  send({ id: '1', type: 'subscribe', payload: { query: 'subscription { nothing }' } });
  await until(({ id, type }) => id === '1' && type === 'error');
  expect(await refusals()).toBe(before + 1);
  send({ id: '2', type: 'subscribe', payload: { query: '{ nothing }' } });
  await until(({ id }) => id === '2');
  expect(await refusals()).toBe(before + 2);
  socket.terminate();
});

it('answers an operation with @defer part by part', async () => {
  const { send, until, messages, socket } = await open();
  send(init());
  await until(isAck);
  const query = '{ note(id: "a") { id text ... @defer(label: "later") { remark } } }';
  send({ id: '1', type: 'subscribe', payload: { query } });
  await until(({ type }) => type === 'complete');
  const [first, second, ...more] = messages.filter(({ id }) => id === '1');
  expect(first).toMatchObject({
    type: 'next',
    payload: { data: { note: { id: 'a', text: 'text of a' } }, hasNext: true },
  });
  expect(first?.payload?.extensions).toEqual({ cursor: expect.any(String) });
  const remark = `a for ${gateway.organization.organizationId}`;
  const incremental = [{ data: { remark }, path: ['note'], label: 'later' }];
  expect(second).toEqual({ id: '1', type: 'next', payload: { incremental, hasNext: false } });
  expect(more).toEqual([{ id: '1', type: 'complete' }]);
  socket.terminate();
});

it('sends nothing more of an operation that its client has completed', async () => {
  const { send, until, messages, socket } = await open();
  send(init());
  await until(isAck);
  send({ id: '1', type: 'subscribe', payload: { query: '{ note(id: "a") { id ... @defer { remark } } }' } });
  send({ id: '1', type: 'complete' });
  send({ id: '2', type: 'subscribe', payload: { query: '{ note(id: "a") { id ... @defer { remark } } }' } });
  await until(({ id, type }) => id === '2' && type === 'complete');
  expect(messages.filter(({ id }) => id === '1')).toEqual([]);
  socket.terminate();
});

it('lets a client that reads nothing for a while catch up in order, without keeping its events in memory', async () => {
  const { send, until, messages, socket } = await open();
  send(init());
  await until(isAck);
  const { body } = await gateway.post('{ whoAmI }');
  send({ id: '1', type: 'subscribe', payload: { query: changes, extensions: { after: body.extensions.cursor } } });
  socket.pause();
  const text = 'x'.repeat(50_000);
  const count = 200;
  for (let index = 0; index < count; index++) await recordNote(gateway.organization.system, `slow-${index}`, text);
  socket.resume();
  await until((message) => noteId(message) === `slow-${count - 1}`);
  const ids = messages.map(noteId).filter((id) => id !== undefined);
  expect(ids).toEqual(Array.from({ length: count }, (_, index) => `slow-${index}`));
  socket.terminate();
}, 30_000);
