import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SubscriptionForwarder } from '@urql/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { createConnectionStore } from './connection-state.ts';
import { createLiveSource, type LiveSource } from './live-source.ts';

interface Asked {
  id: string;
  after: string | undefined;
  socket: ServerSocket;
}

let server: WebSocketServer;
let asked: Asked[];
let source: LiveSource;
const onGap = vi.fn();
const onUnauthenticated = vi.fn();

/** A server that speaks graphql-transport-ws by hand, so that the test sees each message. */
beforeEach(async () => {
  asked = [];
  server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket) =>
    socket.on('message', (text) => {
      const message = JSON.parse(String(text));
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (message.type === 'subscribe')
        asked.push({ id: message.id, after: message.payload.extensions?.after, socket });
    }),
  );
  await once(server, 'listening');
  source = createLiveSource({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    organization: 'o',
    state: createConnectionStore(),
    position: () => 'from-the-query',
    onCursor: () => {},
    onGap,
    onUnauthenticated,
    retryAfter: 10,
  });
});

afterEach(() => {
  source.dispose();
  for (const client of server.clients) client.terminate();
  server.close();
  vi.clearAllMocks();
});

const request = { query: 'subscription { alertChanged { type } }' } as Parameters<SubscriptionForwarder>[0];

function follow() {
  const got: unknown[] = [];
  const errors: unknown[] = [];
  source
    .forward(request, {} as Parameters<SubscriptionForwarder>[1])
    .subscribe({ next: (value) => got.push(value.data), error: (error) => errors.push(error), complete: () => {} });
  return { got, errors };
}

const next = ({ id, socket }: Asked, data: unknown, cursor: string) =>
  socket.send(JSON.stringify({ id, type: 'next', payload: { data, extensions: { cursor } } }));
const fail = ({ id, socket }: Asked, code: string) =>
  socket.send(JSON.stringify({ id, type: 'error', payload: [{ message: code, extensions: { code } }] }));
const nth = (index: number) => vi.waitFor(() => asked[index] ?? Promise.reject(new Error('not asked')), 5_000);

test('a subscription starts where the query stood, so that nothing falls between the two', async () => {
  follow();
  expect((await nth(0)).after).toBe('from-the-query');
});

test('after a lost connection it goes on at its latest event, so that none is missed or doubled', async () => {
  const { got } = follow();
  const first = await nth(0);
  next(first, { n: 1 }, 'c1');
  await vi.waitFor(() => expect(got).toHaveLength(1));
  first.socket.terminate();
  const second = await nth(1);
  expect(second.after).toBe('c1');
  next(second, { n: 2 }, 'c2');
  await vi.waitFor(() => expect(got).toEqual([{ n: 1 }, { n: 2 }]));
});

test('a cursor that the server no longer knows leads to a fresh start, and the page is told to read anew', async () => {
  const { errors } = follow();
  fail(await nth(0), 'CURSOR_EXPIRED');
  expect((await nth(1)).after).toBeUndefined();
  expect(onGap).toHaveBeenCalledOnce();
  expect(errors).toEqual([]);
});

test('a failure of the server does not leave a page that only looks live', async () => {
  const { errors } = follow();
  fail(await nth(0), 'INTERNAL');
  expect((await nth(1)).after).toBe('from-the-query');
  expect(errors).toEqual([]);
});

test('a refusal is final', async () => {
  const { errors } = follow();
  fail(await nth(0), 'FORBIDDEN');
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(asked).toHaveLength(1);
});
