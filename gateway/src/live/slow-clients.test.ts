import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { liveMetrics } from '@guardian/platform/telemetry';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';
import { recordNote } from '../testing/tiny-subgraphs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway({ environment: { GUARDIAN_SLOW_CLIENT_SECONDS: '2' } });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const changes = 'subscription { noteChanged { noteId note { text } } }';
const megabyte = 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of buffers in this process, which holds both ends of the connections. */
function buffers(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

async function startOfNow(): Promise<string> {
  return (await gateway.post('{ whoAmI }')).body.extensions.cursor;
}

/** A socket that has subscribed so many times and reads no more. */
async function deafSocket(subscriptions: number, after: string): Promise<WebSocket> {
  const socket = new WebSocket(new URL('/graphql', gateway.url), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${gateway.key}` } }));
  await once(socket, 'message');
  socket.pause();
  const payload = { query: changes, extensions: { after } };
  for (let id = 0; id < subscriptions; id++) socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload }));
  return socket;
}

async function deafStream(after: string): Promise<IncomingMessage> {
  const url = new URL('/graphql/stream', gateway.url);
  url.searchParams.set('query', changes);
  const headers = { authorization: `Bearer ${gateway.key}`, 'last-event-id': after };
  const [response] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
  response.on('error', () => {});
  return response.pause();
}

it('keeps next to nothing for clients that read nothing, whatever they subscribed to, and lets go of them', async () => {
  const { sockets: openBefore } = liveMetrics().snapshot();
  const after = await startOfNow();
  const before = buffers();
  const sockets = await Promise.all(Array.from({ length: 10 }, () => deafSocket(20, after)));
  const streams = await Promise.all(Array.from({ length: 5 }, () => deafStream(after)));
  const text = 'x'.repeat(90_000);
  // Gigabytes for all of them together, and more for each than the system keeps for a connection.
  for (let index = 0; index < 100; index++) await recordNote(gateway.organization.system, `note-${index}`, text);
  const snapshot = () => liveMetrics().snapshot();
  await expect.poll(() => snapshot().slowConsumers.left, { timeout: 10_000 }).toBeGreaterThanOrEqual(15);
  expect((buffers() - before) / megabyte).toBeLessThan(20);
  await expect.poll(() => snapshot().slowConsumers.closed, { timeout: 15_000 }).toBe(15);
  await expect.poll(() => snapshot().streams.facts, { timeout: 15_000 }).toBe(0);
  await expect.poll(() => snapshot().sockets, { timeout: 40_000, interval: 500 }).toEqual(openBefore);
  for (const socket of sockets) socket.terminate();
  for (const stream of streams) stream.destroy();
  await expect.poll(() => (buffers() - before) / megabyte).toBeLessThan(2);
}, 90_000);

it('reads no further from a client that takes no answers', async () => {
  const socket = await deafSocket(0, await startOfNow());
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(900_000) } });
  const sent = 100 * ping.length;
  for (let count = 0; count < 100; count++) socket.send(ping);
  const waiting: number[] = [];
  const sample = () => waiting.push(socket.bufferedAmount);
  // Until it takes nothing any more.
  await expect.poll(() => sample() && waiting.at(-1) === waiting.at(-2), { interval: 500, timeout: 10_000 }).toBe(true);
  expect((sent - socket.bufferedAmount) / megabyte).toBeLessThan(20);
  socket.resume();
  await expect.poll(() => socket.bufferedAmount, { timeout: 20_000 }).toBe(0);
  socket.terminate();
}, 60_000);
