import { expect, it } from 'vitest';
import { type LiveProcess, totalsOf } from './totals.ts';

const process = (lag: number | null): LiveProcess => ({
  id: 'p',
  startedAt: '2026-11-25T08:00:00Z',
  sampledAt: '2026-11-25T09:00:00Z',
  webSockets: 3,
  eventStreams: 1,
  factStreams: 5,
  signalStreams: 2,
  liveQueries: 1,
  groups: 2,
  members: 5,
  lag,
  eventsBehind: 0,
  replaysRunning: 0,
  replaysWaiting: 0,
  slowConsumersLeft: 0,
  slowConsumersResumed: 0,
  slowConsumersClosed: 0,
  resumesRefused: [],
  streamsEnded: [],
  deliveries: 100,
  deliveriesPerSecond: 10,
  bytesPerSecond: 2000,
});

it('adds up the processes, and takes the longest lag', () => {
  expect(totalsOf([process(4), process(9), process(null)])).toEqual({
    connections: 12,
    streams: 24,
    deliveriesPerSecond: 30,
    bytesPerSecond: 6000,
    lag: 9,
  });
});

it('has no lag where nothing was delivered', () => {
  expect(totalsOf([process(null)]).lag).toBeNull();
  expect(totalsOf([]).lag).toBeNull();
});
