import { expect, it } from 'vitest';
import { openConnection, openSocket } from './raw-socket.ts';
import { facts, neverReads, readsAgain, type SlowEnd } from './slow-client.ts';
import type { Target } from './target.ts';

export interface Waiting {
  /** Close code of a socket that never introduced itself, and the milliseconds it took. */
  uninitialised: Promise<{ code: number; after: number }>;
  /** Resolves with the first ping of the WebSocket protocol. */
  pinged: Promise<void>;
  /** Of two clients that stopped reading: one for a while, one for good. */
  slow: Promise<SlowEnd>;
  stuck: Promise<SlowEnd>;
}

/** Begins what takes long, so that it goes on beside the other tests. */
export function beginWaiting(target: Target): Waiting {
  const waiting = {
    uninitialised: neverIntroduces(target),
    pinged: isPinged(target),
    slow: readsAgain(target),
    stuck: neverReads(target),
  };
  // Failures are reported by the test that asks for them, which may come later.
  for (const each of Object.values(waiting)) each.catch(() => {});
  return waiting;
}

async function neverIntroduces(target: Target): Promise<{ code: number; after: number }> {
  const began = performance.now();
  const { closed } = await openSocket(target);
  return { code: await closed, after: performance.now() - began };
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

  it('4499: tells a client that stopped reading, once it reads again; on its cursor it misses nothing', async () => {
    const { code, had, behind } = await waiting().slow;
    expect(code).toBe(4499);
    expect(had.length).toBeLessThan(facts.length);
    expect([...had, ...behind]).toEqual(facts);
  }, 180_000);

  it('4499: lets go of a client that never reads again, who misses nothing on its cursor either', async () => {
    const { code, after, had, behind } = await waiting().stuck;
    // The connection was cut, and whether the farewell was in what could still be read is chance.
    expect([1006, 4499]).toContain(code);
    expect(after).toBeGreaterThan(10);
    expect([...had, ...behind]).toEqual(facts);
  }, 180_000);

  it('pings each connection, so that one whose client is gone is noticed', async () => {
    await waiting().pinged;
  }, 30_000);
}
