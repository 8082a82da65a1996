import { expect, it } from 'vitest';
import { openConnection, openSocket } from './raw-socket.ts';
import type { Target } from './target.ts';

export interface Waiting {
  /** Close code of a socket that never introduced itself, and the milliseconds it took. */
  uninitialised: Promise<{ code: number; after: number }>;
  /** Resolves with the first ping of the WebSocket protocol. */
  pinged: Promise<void>;
}

/** Begins what takes long, so that it goes on beside the other tests. */
export function beginWaiting(target: Target): Waiting {
  const waiting = { uninitialised: neverIntroduces(target), pinged: isPinged(target) };
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

  it('pings each connection, so that one whose client is gone is noticed', async () => {
    await waiting().pinged;
  }, 30_000);
}
