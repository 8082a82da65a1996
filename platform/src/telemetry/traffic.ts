import { metrics } from './metrics.ts';

/** Upper bounds of the latency buckets in milliseconds; a p95 is read with their resolution. */
const bounds = [1, 2, 5, 10, 20, 35, 50, 75, 100, 150, 250, 500, 1000, 2500, 5000, 10_000, Number.POSITIVE_INFINITY];
const windowSeconds = 60;

interface Second {
  at: number;
  requests: number;
  failures: number;
  buckets: number[];
}

/** What went through the door in the last minute. */
export interface TrafficWindow {
  requestsPerSecond: number;
  /** Share of requests that failed on our side, 0 to 1; 0 without requests. */
  errorRate: number;
  /** Milliseconds; null without requests. */
  p95: number | null;
}

/** Counts requests of the process: for the health indicators and, the same figures, for Prometheus. */
export interface Traffic {
  /** @param failed Whether it failed on our side (5xx or a masked error). */
  request(milliseconds: number, failed: boolean): void;
  window(now?: number): TrafficWindow;
}

/** A counter of its own; the process uses the one of `traffic()`. */
export function createTraffic(): Traffic {
  const seconds: Second[] = [];

  const current = (now: number): Second => {
    const at = Math.floor(now / 1000);
    const last = seconds.at(-1);
    if (last?.at === at) return last;
    const fresh = { at, requests: 0, failures: 0, buckets: bounds.map(() => 0) };
    seconds.push(fresh);
    while ((seconds[0]?.at ?? at) <= at - windowSeconds) seconds.shift();
    return fresh;
  };

  return {
    request(milliseconds, failed) {
      const second = current(Date.now());
      second.requests += 1;
      if (failed) second.failures += 1;
      const bucket = bounds.findIndex((bound) => milliseconds <= bound);
      second.buckets[bucket] = (second.buckets[bucket] ?? 0) + 1;
    },
    window(now = Date.now()) {
      const since = Math.floor(now / 1000) - windowSeconds;
      const recent = seconds.filter((second) => second.at > since);
      const requests = recent.reduce((sum, second) => sum + second.requests, 0);
      const failures = recent.reduce((sum, second) => sum + second.failures, 0);
      return {
        requestsPerSecond: requests / windowSeconds,
        errorRate: requests === 0 ? 0 : failures / requests,
        p95: requests === 0 ? null : quantile(recent, requests, 0.95),
      };
    },
  };
}

/** Upper bound of the bucket that holds the quantile. */
function quantile(seconds: Second[], requests: number, q: number): number {
  let seen = 0;
  for (const [index, bound] of bounds.entries()) {
    seen += seconds.reduce((sum, second) => sum + (second.buckets[index] ?? 0), 0);
    if (seen >= requests * q) return Number.isFinite(bound) ? bound : 10_000;
  }
  return 10_000;
}

let shared: Traffic | undefined;

/** The traffic of this process. */
export function traffic(): Traffic {
  shared ??= observed(createTraffic());
  return shared;
}

function observed(counter: Traffic): Traffic {
  const { meter } = metrics();
  const requests = meter.createHistogram('guardian_request_duration', {
    unit: 'ms',
    description: 'Time to answer a GraphQL request.',
  });
  return {
    ...counter,
    request(milliseconds, failed) {
      counter.request(milliseconds, failed);
      requests.record(milliseconds, { outcome: failed ? 'failed' : 'answered' });
    },
  };
}
