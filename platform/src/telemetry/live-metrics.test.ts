import { expect, it } from 'vitest';
import { createLiveCounts, liveMetrics, metrics } from './index.ts';

it('reads rates and lag from the last seconds, totals from the start', () => {
  const counts = createLiveCounts();
  counts.delivered(30, 6000);
  counts.delivered(20, 4000);
  counts.lag(12);
  counts.lag(4);
  expect(counts.snapshot()).toMatchObject({
    deliveries: 50,
    bytes: 10_000,
    deliveriesPerSecond: 5,
    bytesPerSecond: 1000,
    lag: 12,
  });
  expect(counts.snapshot(Date.now() + 11_000)).toMatchObject({
    deliveries: 50,
    deliveriesPerSecond: 0,
    bytesPerSecond: 0,
    lag: null,
  });
});

it('counts what is open now, by kind', () => {
  const counts = createLiveCounts();
  counts.socketOpened('websocket');
  counts.socketOpened('sse');
  counts.socketClosed('websocket');
  counts.streamOpened('facts');
  counts.streamOpened('query');
  counts.streamClosed('facts');
  expect(counts.snapshot()).toMatchObject({
    sockets: { websocket: 0, sse: 1 },
    streams: { facts: 0, signal: 0, query: 1 },
  });
});

it('is what Prometheus reads', async () => {
  liveMetrics().delivered(3, 300);
  liveMetrics().resumeRefused('CURSOR_EXPIRED');
  liveMetrics().slowConsumerLeft();
  const text = await metrics().prometheus();
  expect(text).toMatch(/guardian_live_deliveries_total\{[^}]*\} 3/);
  expect(text).toMatch(/guardian_live_resumes_refused_total\{code="CURSOR_EXPIRED"[^}]*\} 1/);
  expect(text).toMatch(/guardian_live_slow_consumers_total\{outcome="left"[^}]*\} 1/);
});
