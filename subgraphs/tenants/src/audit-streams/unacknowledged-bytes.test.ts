import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { unacknowledgedBytes } from './unacknowledged-bytes.ts';

it.skipIf(!existsSync('/proc/net/tcp'))('knows what the other machine has not taken yet', async () => {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[other]] = await Promise.all([once(server, 'connection'), once(socket, 'connect')]);
  expect(await unacknowledgedBytes(socket)).toBe(0);
  socket.write(Buffer.alloc(50_000_000));
  await expect.poll(() => unacknowledgedBytes(socket)).toBeGreaterThan(0);
  other.resume();
  await expect.poll(() => unacknowledgedBytes(socket), { timeout: 20_000 }).toBe(0);
  other.destroy();
  socket.destroy();
  server.close();
  await expect.poll(() => unacknowledgedBytes(socket)).toBeNull();
});
