import { expect, it } from 'vitest';
import { position, record, titles } from './facts.ts';
import { of, openConnection, openSocket, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** Milliseconds until a client that reads nothing is closed, and a little more. */
const stalled = 70_000;

export interface Waiting {
  /** Close code of a socket that never introduced itself, and the milliseconds it took. */
  uninitialised: Promise<{ code: number; after: number }>;
  /** Close code of a client that read nothing, reading again. */
  stalled: Promise<number>;
  /** Resolves with the first ping of the WebSocket protocol. */
  pinged: Promise<void>;
}

/** Begins what takes long, so that it goes on beside the other tests. */
export function beginWaiting(target: Target): Waiting {
  const waiting = { uninitialised: neverIntroduces(target), stalled: neverReads(target), pinged: isPinged(target) };
  // Failures are reported by the test that asks for them, which may come later.
  for (const each of Object.values(waiting)) each.catch(() => {});
  return waiting;
}

async function neverIntroduces(target: Target): Promise<{ code: number; after: number }> {
  const began = performance.now();
  const { closed } = await openSocket(target);
  return { code: await closed, after: performance.now() - began };
}

/** Subscribes a hundred times and stops to read, until far more is to be sent than sockets and kernels hold. */
async function neverReads(target: Target): Promise<number> {
  const title = titles();
  const connection = await openConnection(target);
  const extensions = { after: await position(target) };
  for (let id = 0; id < 100; id++) connection.send(subscribe(`${id}`, target.operations.subscription, { extensions }));
  await record(target, title('first'));
  await connection.until(of('99', 'next'));
  connection.socket.pause();
  for (let fact = 0; fact < 200; fact++) await record(target, title(`${fact}-${'x'.repeat(140)}`));
  await new Promise((done) => setTimeout(done, stalled));
  connection.socket.resume();
  return connection.closed;
}

async function isPinged(target: Target): Promise<void> {
  using connection = await openConnection(target);
  await new Promise<void>((resolve, reject) => {
    connection.socket.on('ping', () => resolve());
    connection.socket.on('close', () => reject(new Error('closed before it was pinged')));
  });
}

export function patience(waiting: () => Waiting): void {
  it('4408: closes a connection without `connection_init` after five seconds', async () => {
    const { code, after } = await waiting().uninitialised;
    expect(code).toBe(4408);
    expect(after).toBeGreaterThan(4_500);
    expect(after).toBeLessThan(8_000);
  });

  it('pings each connection, so that one whose client is gone is noticed', async () => {
    await waiting().pinged;
  }, 30_000);

  it('4499: closes the connection of a client that reads nothing for 60 s, and says so', async () => {
    expect(await waiting().stalled).toBe(4499);
  }, 120_000);
}
