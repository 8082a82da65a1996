import type { LiveLayerUpdatesSubscription } from '../../graph/generated/graphql.ts';

export type LiveProcess = LiveLayerUpdatesSubscription['liveLayerUpdates']['processes'][number];

/** The installation's figures from those of its processes: the sums, and of the lags the longest. */
export interface LiveTotals {
  connections: number;
  streams: number;
  deliveriesPerSecond: number;
  bytesPerSecond: number;
  /** Milliseconds; null without a delivery in the last seconds. */
  lag: number | null;
}

export function totalsOf(processes: readonly LiveProcess[]): LiveTotals {
  const sum = (read: (process: LiveProcess) => number) => processes.reduce((so, process) => so + read(process), 0);
  const lags = processes.flatMap(({ lag }) => (lag === null ? [] : [lag]));
  return {
    connections: sum(({ webSockets, eventStreams }) => webSockets + eventStreams),
    streams: sum(({ factStreams, signalStreams, liveQueries }) => factStreams + signalStreams + liveQueries),
    deliveriesPerSecond: sum(({ deliveriesPerSecond }) => deliveriesPerSecond),
    bytesPerSecond: sum(({ bytesPerSecond }) => bytesPerSecond),
    lag: lags.length === 0 ? null : Math.max(...lags),
  };
}
