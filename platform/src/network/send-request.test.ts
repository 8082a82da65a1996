import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ForbiddenAddress, sendRequest } from './index.ts';

const server = createServer((request, response) => {
  if (request.url !== '/moved') return response.end('inside');
  response.writeHead(302, { location: '/inside' }).end('moved');
});
let url: URL;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = new URL(`http://localhost:${(server.address() as AddressInfo).port}/`);
});
afterAll(() => void server.close());

const send = (to: URL, allowPrivate: boolean) =>
  sendRequest({
    method: 'GET',
    url: to,
    headers: {},
    body: null,
    allowPrivate,
    maxBytes: 100,
    signal: AbortSignal.timeout(5_000),
  });

it.each([
  ['something else', async () => void (await once((await once(get(url), 'response'))[0].resume(), 'end'))],
  ['a request that might', async () => void (await send(url, true))],
])('reaches nothing inside over a connection that %s has left open', async (_who, open) => {
  await open();
  await expect(send(url, false)).rejects.toThrow(ForbiddenAddress);
});

it('follows no redirect, which could lead elsewhere than what was checked', async () => {
  const answer = await send(new URL('/moved', url), true);
  expect([answer.status, answer.headers.location, answer.body.toString()]).toEqual([302, '/inside', 'moved']);
});
