import { setTimeout as wait } from 'node:timers/promises';

/** A request as its sender saw it. Milliseconds since the run began; what the gateway did lies between the two. */
export interface Sent {
  sentAt: number;
  answeredAt: number;
  /** Points; 0 for a request that failed. */
  cost: number;
  outcome: 'granted' | 'refused' | 'failed';
}

/** Operations of several costs. */
const operations = [1, 3, 6].map((count) => {
  const fields = Array.from({ length: count }, (_, index) => `f${index}: installation { version }`);
  return { cost: count, body: JSON.stringify({ query: `{ ${fields.join(' ')} }` }) };
});

/**
 * Asks with a key at a rate, at one gateway after the other: each cost at each of them in turn, so that all get the same.
 * Late ones are not made up for.
 */
export async function ask(options: {
  urls: readonly string[];
  secret: string;
  pointsPerSecond: number;
  until: number;
  now: () => number;
}): Promise<Sent[]> {
  const { urls, secret, pointsPerSecond, until, now } = options;
  const sent: Sent[] = [];
  const open = new Set<Promise<void>>();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  for (let turn = 0; now() < until; turn++) {
    const operation = operations[Math.floor(turn / urls.length) % operations.length] as (typeof operations)[number];
    const sentAt = now();
    const request = fetch(`${urls[turn % urls.length]}/graphql`, { method: 'POST', headers, body: operation.body })
      .then(async (response) => {
        await response.arrayBuffer();
        return response.status === 200 ? 'granted' : response.status === 429 ? 'refused' : 'failed';
      })
      .catch(() => 'failed' as const)
      .then((outcome) => void sent.push({ sentAt, answeredAt: now(), cost: operation.cost, outcome }));
    const done: Promise<void> = request.finally(() => open.delete(done));
    open.add(done);
    await wait(Math.max(1, (operation.cost / pointsPerSecond) * 1_000 - (now() - sentAt)));
  }
  await Promise.all(open);
  return sent;
}
