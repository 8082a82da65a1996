import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect as openSocket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether this machine has Redis; what needs it is skipped elsewhere, and CI fails on what is skipped. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own, in memory. */
export interface TestRedis extends AsyncDisposable {
  url: string;
  /** `kill -9`: all that it knew is gone. */
  kill(): Promise<void>;
  /** On the same port. */
  start(): Promise<void>;
  /** It stays connected and answers nothing, until it goes on. */
  freeze(): void;
  thaw(): void;
}

export async function testRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let child = spawn('redis-server', args, { stdio: 'ignore' });
  await listening(port);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async start() {
      child = spawn('redis-server', args, { stdio: 'ignore' });
      await listening(port);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    [Symbol.asyncDispose]: kill,
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = openSocket(port, '127.0.0.1');
    const is = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (is) return;
    await wait(25);
  }
  throw new Error(`redis-server does not listen on port ${port}.`);
}
