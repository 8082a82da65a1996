import type { ObservableResult } from '@opentelemetry/api';
import { createLiveCounts, type LiveCounts, type LiveSnapshot } from './live-counts.ts';
import { metrics } from './metrics.ts';

let shared: LiveCounts | undefined;

/** The live layer's counts of this process, which `/metrics` shows as well. */
export function liveMetrics(): LiveCounts {
  if (shared === undefined) {
    shared = createLiveCounts();
    observe(shared);
  }
  return shared;
}

/** What this process counted; null where no part ever asked for `liveMetrics()`, because no connections are served. */
export function liveSnapshot(): LiveSnapshot | null {
  return shared?.snapshot() ?? null;
}

/** Read when Prometheus asks: a delivery costs two additions. */
function observe(counts: LiveCounts): void {
  const { meter } = metrics();
  const gauge = (name: string, description: string, read: (result: ObservableResult) => void) =>
    meter.createObservableGauge(`guardian_live_${name}`, { description }).addCallback(read);
  const counter = (name: string, description: string, read: (result: ObservableResult) => void) =>
    meter.createObservableCounter(`guardian_live_${name}`, { description }).addCallback(read);
  const each = (by: string, values: Record<string, number>, result: ObservableResult) => {
    for (const [key, value] of Object.entries(values)) result.observe(value, { [by]: key });
  };
  const now = () => counts.snapshot();

  gauge('sockets', 'Open connections.', (result) => each('transport', now().sockets, result));
  gauge('streams', 'Open subscriptions and live queries.', (result) => each('kind', now().streams, result));
  gauge('groups', 'Groups that execute once for all their members.', (result) => result.observe(now().groups));
  gauge('members', 'Streams that follow the live end of a group.', (result) => result.observe(now().members));
  gauge('lag_milliseconds', 'Longest time from commit to delivery in the last 10 s.', (result) =>
    result.observe(now().lag ?? 0),
  );
  gauge('replays_running', 'Scans of the log for those behind.', (result) => result.observe(now().replaysRunning));
  gauge('replays_waiting', 'Replays that wait for a place.', (result) => result.observe(now().replaysWaiting));
  counter('deliveries_total', 'Results sent.', (result) => result.observe(now().deliveries));
  counter('delivered_bytes_total', 'Bytes of the results sent.', (result) => result.observe(now().bytes));
  counter(
    'slow_consumers_total',
    'Streams that left their group because they did not read, and what became of them.',
    (r) => each('outcome', now().slowConsumers, r),
  );
  counter('resumes_refused_total', 'Cursors that were refused.', (r) => each('code', now().resumesRefused, r));
  counter('streams_ended_total', 'Streams that the server ended.', (r) => each('reason', now().streamsEnded, r));
}
