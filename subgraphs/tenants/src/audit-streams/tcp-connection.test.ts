import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tcpConnection } from './tcp-connection.ts';

const server = createServer({ pauseOnConnect: true, allowHalfOpen: true });
let ours: Socket;
let theirs: Socket;
let look: () => ReturnType<typeof tcpConnection>;

describe.skipIf(!existsSync('/proc/net/tcp'))('a connection as Linux has it', () => {
  beforeEach(async () => {
    if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    ours = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    ours.on('error', () => {});
    [[theirs]] = await Promise.all([once(server, 'connection'), once(ours, 'connect')]);
    const own = ours.localPort ?? 0;
    look = () => tcpConnection(own, port);
  });
  afterEach(() => {
    ours.destroy();
    theirs.destroy();
  });

  it('holds what the other machine has not taken yet', async () => {
    expect(await look()).toEqual({ open: true, unacknowledged: 0 });
    ours.write(Buffer.alloc(50_000_000));
    await expect.poll(look).toMatchObject({ open: true, unacknowledged: expect.any(Number) });
    await expect.poll(async () => Object(await look()).unacknowledged).toBeGreaterThan(0);
    theirs.resume();
    await expect.poll(look, { timeout: 20_000 }).toEqual({ open: true, unacknowledged: 0 });
  });

  it('is no longer open when one side has closed it', async () => {
    theirs.end();
    await expect.poll(look).toMatchObject({ open: false });
  });

  it('is still known when both have closed it', async () => {
    ours.end();
    theirs.resume().end();
    await once(ours.resume(), 'close');
    expect(await look()).toMatchObject({ open: false });
  });

  it('is gone when it was reset', async () => {
    theirs.resetAndDestroy();
    await expect.poll(look).toBe('gone');
  });
});
