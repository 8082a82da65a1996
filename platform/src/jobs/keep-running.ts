import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../telemetry/index.ts';

const restartMilliseconds = 1_000;

export interface Running {
  /** Resolves or rejects when it has ended by itself. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** A runner gives up when Postgres is away at the wrong moment; it is started again until it is told to stop. */
export async function keepRunning(
  start: () => Promise<Running>,
  log: Pick<Logger, 'warn'>,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let current: Running | null = await start();
  const supervise = async () => {
    while (!stopped) {
      await current?.ended.catch((error) => log.warn({ err: error }, 'The worker has ended.'));
      current = null;
      if (stopped) return;
      await wait(restartMilliseconds);
      if (stopped) return;
      current = await start().catch((error) => {
        log.warn({ err: error }, 'The worker could not be started; trying again.');
        return null;
      });
    }
  };
  const supervised = supervise();
  return {
    async stop() {
      stopped = true;
      await current?.stop();
      await supervised;
    },
  };
}
