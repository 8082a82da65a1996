import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

async function ask(path: string) {
  const socket = connect(Number(gateway.url.port), gateway.url.hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  const handshake = ['Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];
  socket.write([`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', ...handshake, '', ''].join('\r\n'));
  return socket;
}

// An error that nobody listens to ends the process: here it fails the run.
describe('a socket that is asked for', () => {
  it('does no harm to others when whoever asked is gone before the refusal', async () => {
    for (let time = 0; time < 20; time++) (await ask('/elsewhere')).resetAndDestroy();
    for (let time = 0; time < 20; time++) (await ask('/graphql')).resetAndDestroy();
    await wait(100);
    expect((await fetch(new URL('/healthz', gateway.url))).status).toBe(200);
  });

  it.each(['//', 'http://[', '/graphql/', '/%'])(
    'is refused at the path %s, and its connection closed',
    async (path) => {
      const socket = await ask(path);
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      await once(socket, 'close');
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await fetch(new URL('/healthz', gateway.url))).status).toBe(200);
    },
  );
});
