import { createLiveCounts } from '@guardian/platform/telemetry';
import { expect, it } from 'vitest';
import { type LiveReport, liveLayerOf } from './live-layer.ts';

const at = (seconds: number) => new Date(seconds * 1000);
const report = (instanceId: string, startedAt: number, live: LiveReport['live']): LiveReport => ({
  instanceId,
  startedAt: at(startedAt),
  sampledAt: at(100),
  values: { 'events.lag': 7 },
  live,
});

it('shows each process that serves connections, the oldest first, with its most frequent refusals first', () => {
  const counts = createLiveCounts();
  counts.socketOpened('websocket');
  counts.streamOpened('facts');
  for (const code of ['CURSOR_INVALID', 'CURSOR_EXPIRED', 'CURSOR_EXPIRED']) counts.resumeRefused(code);
  const layer = liveLayerOf(
    [report('worker', 1, null), report('young', 3, counts.snapshot()), report('old', 2, createLiveCounts().snapshot())],
    at(100),
  );
  expect(layer.processes.map(({ id }) => id)).toEqual(['old', 'young']);
  expect(layer.processes[1]).toMatchObject({
    webSockets: 1,
    factStreams: 1,
    eventsBehind: 7,
    lag: null,
    resumesRefused: [
      { name: 'CURSOR_EXPIRED', count: 2 },
      { name: 'CURSOR_INVALID', count: 1 },
    ],
  });
});
