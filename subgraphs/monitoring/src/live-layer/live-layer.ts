import { CodedError } from '@guardian/platform/errors';
import type { JsonValue } from '@guardian/platform/events';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import type { LiveSnapshot } from '@guardian/platform/telemetry';

/** Name of the signal that carries an `InstallationLiveLayer`. */
export const liveLayerSignal = 'live.layer';

/** What a process said of itself; `live` is null where no connections are served. */
export interface LiveReport {
  instanceId: string;
  startedAt: Date;
  sampledAt: Date;
  values: Record<string, number | null>;
  live: LiveSnapshot | null;
}

type LiveCount = { name: string; count: number };

export type LiveProcess = {
  id: string;
  startedAt: string;
  sampledAt: string;
  webSockets: number;
  eventStreams: number;
  factStreams: number;
  signalStreams: number;
  liveQueries: number;
  groups: number;
  members: number;
  lag: number | null;
  eventsBehind: number;
  replaysRunning: number;
  replaysWaiting: number;
  slowConsumersLeft: number;
  slowConsumersResumed: number;
  slowConsumersClosed: number;
  resumesRefused: LiveCount[];
  streamsEnded: LiveCount[];
  deliveries: number;
  deliveriesPerSecond: number;
  bytesPerSecond: number;
};

/** The value of the signal: JSON, dates as ISO strings. */
export type InstallationLiveLayer = { sampledAt: string; processes: LiveProcess[] };

/** The live layer of the installation from the reports of its processes. */
export function liveLayerOf(reports: readonly LiveReport[], now: Date): InstallationLiveLayer {
  const processes = reports
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    .flatMap((report) => (report.live === null ? [] : [processOf(report, report.live)]));
  return { sampledAt: now.toISOString(), processes };
}

function processOf({ instanceId, startedAt, sampledAt, values }: LiveReport, live: LiveSnapshot): LiveProcess {
  return {
    id: instanceId,
    startedAt: startedAt.toISOString(),
    sampledAt: sampledAt.toISOString(),
    webSockets: live.sockets.websocket,
    eventStreams: live.sockets.sse,
    factStreams: live.streams.facts,
    signalStreams: live.streams.signal,
    liveQueries: live.streams.query,
    groups: live.groups,
    members: live.members,
    lag: live.lag,
    eventsBehind: values['events.lag'] ?? 0,
    replaysRunning: live.replaysRunning,
    replaysWaiting: live.replaysWaiting,
    slowConsumersLeft: live.slowConsumers.left,
    slowConsumersResumed: live.slowConsumers.resumed,
    slowConsumersClosed: live.slowConsumers.closed,
    resumesRefused: countsOf(live.resumesRefused),
    streamsEnded: countsOf(live.streamsEnded),
    deliveries: live.deliveries,
    deliveriesPerSecond: live.deliveriesPerSecond,
    bytesPerSecond: live.bytesPerSecond,
  };
}

/** The most frequent first. */
function countsOf(counts: Readonly<Record<string, number>>): LiveCount[] {
  const list = Object.entries(counts).map(([name, count]) => ({ name, count }));
  return list.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** The latest value. Throws UNAVAILABLE in the first second after the first start. */
export async function liveLayer(ctx: RequestContext): Promise<InstallationLiveLayer> {
  const latest: JsonValue | null = await runtimeOf(ctx).signals.latest(liveLayerSignal, null);
  if (latest === null) throw new CodedError('UNAVAILABLE', 'Nothing was measured yet. Try again in a second.');
  return latest as InstallationLiveLayer;
}
