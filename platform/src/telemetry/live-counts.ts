/** How a stream's connection is made. */
export type LiveTransport = 'websocket' | 'sse';
/** What a stream carries: events of the log, latest values, or the result of a live query. */
export type StreamKind = 'facts' | 'signal' | 'query';

/** The live layer of one process as of now. Totals count since the process started. */
export interface LiveSnapshot {
  sockets: Record<LiveTransport, number>;
  streams: Record<StreamKind, number>;
  groups: number;
  /** Streams that follow the live end of a group; the others replay, or are slow. */
  members: number;
  /** Longest time from commit to delivery in the last 10 s, in milliseconds; null without a delivery. */
  lag: number | null;
  replaysRunning: number;
  replaysWaiting: number;
  slowConsumers: { left: number; resumed: number; closed: number };
  /** By code, e.g. `CURSOR_EXPIRED`. */
  resumesRefused: Record<string, number>;
  /** By reason, e.g. `FORBIDDEN`. */
  streamsEnded: Record<string, number>;
  deliveries: number;
  bytes: number;
  /** Over the last 10 s. */
  deliveriesPerSecond: number;
  bytesPerSecond: number;
}

/** Counts what the live layer does. Each call is a few additions, so that it may stand in the hottest loop. */
export interface LiveCounts {
  socketOpened(transport: LiveTransport): void;
  socketClosed(transport: LiveTransport): void;
  streamOpened(kind: StreamKind): void;
  streamClosed(kind: StreamKind): void;
  groupOpened(): void;
  groupClosed(): void;
  memberJoined(): void;
  memberLeft(): void;
  /** @param count Streams that were sent the result. @param bytes What went out to all of them together. */
  delivered(count: number, bytes: number): void;
  /** Milliseconds from the commit of an event to its delivery. */
  lag(milliseconds: number): void;
  replayStarted(): void;
  replayEnded(): void;
  /** How many wait for a place at this moment. */
  replayWaiting(count: number): void;
  /** It does not read: it left its group and goes on from its position when it reads again. */
  slowConsumerLeft(): void;
  slowConsumerResumed(): void;
  /** It did not read for so long that its connection was closed. */
  slowConsumerClosed(): void;
  resumeRefused(code: string): void;
  /** The server ended a stream, e.g. because a right was lost. */
  streamEnded(reason: string): void;
  snapshot(now?: number): LiveSnapshot;
}

const windowSeconds = 10;

interface Second {
  at: number;
  deliveries: number;
  bytes: number;
  lag: number | null;
}

/** Counts of its own; the process uses those of `liveMetrics()`. */
export function createLiveCounts(): LiveCounts {
  const sockets = { websocket: 0, sse: 0 };
  const streams = { facts: 0, signal: 0, query: 0 };
  const slowConsumers = { left: 0, resumed: 0, closed: 0 };
  const totals = { groups: 0, members: 0, replaysRunning: 0, replaysWaiting: 0, deliveries: 0, bytes: 0 };
  const resumesRefused: Record<string, number> = {};
  const streamsEnded: Record<string, number> = {};
  const seconds: Second[] = [];

  const current = (): Second => {
    const at = Math.floor(Date.now() / 1000);
    const last = seconds.at(-1);
    if (last?.at === at) return last;
    const fresh = { at, deliveries: 0, bytes: 0, lag: null };
    seconds.push(fresh);
    while ((seconds[0]?.at ?? at) <= at - windowSeconds) seconds.shift();
    return fresh;
  };
  const add = (counts: Record<string, number>, key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };

  return {
    socketOpened: (transport) => void sockets[transport]++,
    socketClosed: (transport) => void sockets[transport]--,
    streamOpened: (kind) => void streams[kind]++,
    streamClosed: (kind) => void streams[kind]--,
    groupOpened: () => void totals.groups++,
    groupClosed: () => void totals.groups--,
    memberJoined: () => void totals.members++,
    memberLeft: () => void totals.members--,
    delivered(count, bytes) {
      const second = current();
      second.deliveries += count;
      second.bytes += bytes;
      totals.deliveries += count;
      totals.bytes += bytes;
    },
    lag(milliseconds) {
      const second = current();
      second.lag = Math.max(second.lag ?? 0, milliseconds);
    },
    replayStarted: () => void totals.replaysRunning++,
    replayEnded: () => void totals.replaysRunning--,
    replayWaiting(count) {
      totals.replaysWaiting = count;
    },
    slowConsumerLeft: () => void slowConsumers.left++,
    slowConsumerResumed: () => void slowConsumers.resumed++,
    slowConsumerClosed: () => void slowConsumers.closed++,
    resumeRefused: (code) => add(resumesRefused, code),
    streamEnded: (reason) => add(streamsEnded, reason),
    snapshot(now = Date.now()) {
      const since = Math.floor(now / 1000) - windowSeconds;
      const recent = seconds.filter((second) => second.at > since);
      const lags = recent.flatMap(({ lag }) => (lag === null ? [] : [lag]));
      const perSecond = (read: (second: Second) => number) =>
        recent.reduce((sum, second) => sum + read(second), 0) / windowSeconds;
      return {
        ...totals,
        sockets: { ...sockets },
        streams: { ...streams },
        slowConsumers: { ...slowConsumers },
        resumesRefused: { ...resumesRefused },
        streamsEnded: { ...streamsEnded },
        lag: lags.length === 0 ? null : Math.max(...lags),
        deliveriesPerSecond: perSecond(({ deliveries }) => deliveries),
        bytesPerSecond: perSecond(({ bytes }) => bytes),
      };
    },
  };
}
