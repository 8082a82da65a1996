import { startChild } from '../../../bench/src/processes.ts';
import { bookSubgraph, ratingSubgraph, supergraphOf } from '../../../standalone/src/testing/subgraphs.ts';
import { traffic } from './traffic.ts';

export interface GatewaySoakOptions {
  requests: number;
  reloads: number;
  /** Bytes that the heap may grow by from the first quarter to the last. */
  growth: number;
  say(line: string): void;
}

interface Memory {
  heap: number;
  rss: number;
}

/** Requests that fill what the gateway keeps of operations, so that what grows from then on is a leak. */
const filling = 5_000;
/** A planner that outlives its supergraph takes about 60 MB of its own. */
const rssNoise = 250_000_000;

/**
 * Sends requests to a gateway of its own, then loads supergraphs one after the other under requests, and looks at the
 * collected heap after each quarter of either.
 *
 * @returns What grew, and the figures as text.
 */
export async function runGatewaySoak({ requests, reloads, growth, say }: GatewaySoakOptions) {
  await using books = await bookSubgraph();
  await using ratings = await ratingSubgraph();
  await using gateway = startChild(new URL('./gateway-process.ts', import.meta.url), ['--expose-gc']);
  const ask = <T>(property: string, message: object) => {
    const answer = gateway.next<T>(property);
    gateway.send(message);
    return answer;
  };
  const supergraph = supergraphOf(books, ratings);
  const { url } = await ask<{ url: string }>('url', { supergraph });
  const { send } = traffic(url);
  const failures: string[] = [];
  const lines: string[] = [];

  async function quarters(what: string, total: number, work: (count: number) => Promise<void>): Promise<void> {
    const seen: Memory[] = [];
    for (let quarter = 1; quarter <= 4; quarter++) {
      await work(Math.ceil(total / 4));
      for (const subgraph of [books, ratings]) subgraph.requests.length = 0;
      const memory = await ask<Memory>('heap', { memory: true });
      seen.push(memory);
      const line = `${what}, ${quarter}/4 of ${total}: heap ${megabytes(memory.heap)}, process ${megabytes(memory.rss)}`;
      lines.push(line);
      say(line);
    }
    const grown = (of: keyof Memory) => (seen[3]?.[of] ?? 0) - (seen[0]?.[of] ?? 0);
    if (grown('heap') > growth) failures.push(`${what}: the heap grew by ${megabytes(grown('heap'))}`);
    if (grown('rss') > rssNoise) failures.push(`${what}: the process grew by ${megabytes(grown('rss'))}`);
  }

  await send(filling);
  await quarters('requests', requests, send);
  // Alike but for a name, so that each is a new one.
  let loaded = 0;
  await quarters('supergraphs', reloads, async (count) => {
    for (let each = 0; each < count; each++) {
      const next = supergraph.replace(/^schema/m, `"""Number ${++loaded}."""\nschema`);
      await Promise.all([ask('replaced', { supergraph: next }), send(20)]);
    }
    await send(40);
  });
  return { failures, text: lines.join('\n') };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
