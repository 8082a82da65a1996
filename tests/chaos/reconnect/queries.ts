import { type Client, client } from '../../product/index.ts';

/** Milliseconds that answers took. */
export interface QueryTimes {
  count: number;
  p50: number;
  p99: number;
  max: number;
  /** Answers with errors, and none at all. */
  failures: string[];
}

const query = '{ alerts(first: 20) { nodes { id title status raisedBy { name } } } }';
const every = 50;

/** Asks an ordinary query every 50 ms, whether the one before was answered or not, until it is told to finish. */
export function keepAsking(url: string, credential: Record<string, string>): { finish(): Promise<QueryTimes> } {
  const asker: Client = client(url, credential);
  const times: number[] = [];
  const failures: string[] = [];
  const open = new Set<Promise<void>>();
  const ask = async () => {
    const began = performance.now();
    await asker.data(query).catch((error: unknown) => failures.push(String(error)));
    times.push(performance.now() - began);
  };
  const timer = setInterval(() => {
    const asking = ask().finally(() => open.delete(asking));
    open.add(asking);
  }, every);
  return {
    async finish() {
      clearInterval(timer);
      await Promise.all(open);
      const sorted = times.toSorted((a, b) => a - b);
      const percentile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
      return { count: times.length, p50: percentile(0.5), p99: percentile(0.99), max: percentile(1), failures };
    },
  };
}
