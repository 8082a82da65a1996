import type { SubgraphName } from './graph.ts';

/** What the bench hands to a contender's process as its first message. */
export interface ContenderInput {
  /** Of the benchmark graph, with the URLs of the running subgraphs. */
  supergraph: string;
  urls: Record<SubgraphName, string>;
  /** For the bare server: the bytes to send. */
  bodies: Record<string, string>;
}

export interface Contending {
  url: string;
  /** Values of `authorization` that the contender knows; absent if it takes any. */
  authorizations?: string[];
}

/** Reads the input, reports where the contender listens, and answers questions for the CPU time used. */
export async function contend(start: (input: ContenderInput) => Promise<string | Contending>): Promise<void> {
  process.on('message', async (message: { input?: ContenderInput; cpu?: true }) => {
    if (message.input) {
      const contending = await start(message.input);
      process.send?.(typeof contending === 'string' ? { url: contending } : contending);
    }
    if (message.cpu) {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
    }
  });
  process.on('disconnect', () => process.exit(0));
}
