import type { Listening, MemoryUsage, Publication } from './protocol.ts';

export interface Contender {
  listening: Listening;
  /** Writes the events. Resolves when they are written; deliveries may be under way. */
  publish(publication: Publication): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the contender, tells the parent where it listens, and does what the parent asks for. */
export async function contend(start: () => Promise<Contender>): Promise<void> {
  const contender = await start();
  process.on('message', async (message: { publish?: Publication; cpu?: true; memory?: true }) => {
    if (message.publish) {
      await contender.publish(message.publish);
      process.send?.({ published: true });
    }
    if (message.cpu) process.send?.({ cpu: cpu() });
    if (message.memory) process.send?.({ memory: memory() });
  });
  const end = () => void contender.stop().finally(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('disconnect', end);
  process.send?.({ listening: contender.listening });
}

/** Milliseconds of user and system time so far. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): MemoryUsage {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}
