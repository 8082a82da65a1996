import type { SubgraphName } from './graph.ts';

/** What the bench hands to a contender's process as its first argument, as JSON. */
export interface ContenderInput {
  /** Of the benchmark graph, with the URLs of the running subgraphs. */
  supergraph: string;
  urls: Record<SubgraphName, string>;
  /** For the bare server: the bytes to send. */
  bodies: Record<string, string>;
}

/** Reads the input, reports where the contender listens, and answers questions for the CPU time used. */
export async function contend(start: (input: ContenderInput) => Promise<string>): Promise<void> {
  process.on('message', async (message: { input?: ContenderInput; cpu?: true }) => {
    if (message.input) process.send?.({ url: await start(message.input) });
    if (message.cpu) {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
    }
  });
  process.on('disconnect', () => process.exit(0));
}
