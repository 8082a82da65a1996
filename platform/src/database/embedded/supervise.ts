import type { Log } from '../log.ts';
import type { Claim } from './folder-claim.ts';
import { isAlive } from './postmaster.ts';
import { type Server, stopServer } from './server.ts';

interface Held {
  server: Server;
  claim: Claim;
}

const interval = 500; // ms

/**
 * Looks whether the server lives, and starts it again when it does not: the kernel may have ended it for its memory.
 * Connections open anew by themselves, since it comes back under the same address.
 */
export function supervise(first: Held, log: Log, startAgain: () => Promise<Held>): { stop(): Promise<void> } {
  let held = first;
  let stopping = false;
  let restarting: Promise<void> | null = null;
  const timer = setInterval(() => {
    if (stopping || restarting || isAlive(held.server.pid)) return;
    log.error({ pid: held.server.pid }, 'the database ended unexpectedly and is started again');
    restarting = restart().finally(() => {
      restarting = null;
    });
  }, interval);
  timer.unref();

  async function restart(): Promise<void> {
    try {
      await held.claim.release();
      held = await startAgain();
      log.warn({ pid: held.server.pid }, 'the database runs again');
    } catch (error) {
      log.error({ err: error }, 'the database could not be started again'); // the timer tries once more
    }
  }

  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await held.claim.release();
      await stopServer(held.server);
    },
  };
}
