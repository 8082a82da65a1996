import { randomUUID } from 'node:crypto';
import type { Database } from '@guardian/platform/database';
import { queueStats } from '@guardian/platform/jobs';
import type { Runtime, ServiceDefinition } from '@guardian/platform/subgraph';
import { liveSnapshot } from '@guardian/platform/telemetry';
import { liveLayerOf, liveLayerSignal } from '../live-layer/index.ts';
import { claimTick } from '../schedule/claim-tick.ts';
import { repeat } from '../schedule/repeat.ts';
import { type HealthValues, installationHealth, joinReports, silence } from './installation-health.ts';
import { openProcessProbe } from './process-probe.ts';
import {
  databaseFigures,
  databaseLatency,
  databaseSize,
  dropSamplesBefore,
  liveReports,
  writeReport,
  writeSample,
} from './queries.ts';
import { version } from './version.ts';

const day = 86_400_000;

/** Samples the process each second; one process of all joins the samples and publishes the signals `system.health` and `live.layer`. */
export const healthSampling: ServiceDefinition = {
  name: 'monitoring.healthSampling',
  everywhere: true,
  start(runtime) {
    const instanceId = randomUUID();
    const startedAt = new Date(Date.now() - process.uptime() * 1000);
    const probe = openProcessProbe(runtime.environment.dataFolder);
    const sql = runtime.database.system;
    const rounds = repeat({ every: 1000, log: runtime.log, name: 'monitoring.healthSampling' }, async () => {
      const sampledAt = new Date();
      const values = { ...(await probe.sample()), ...(await eventLag(runtime)) };
      await writeReport(sql, { instanceId, role: 'guardian', startedAt, sampledAt, values, live: liveSnapshot() });
      if (await claimTick(sql, 'health', 1)) await publish(runtime);
    });
    return {
      async stop() {
        await rounds.stop();
        probe.stop();
      },
    };
  },
};

/** The whole installation's health: of its processes, and of what they share. */
async function publish(runtime: Runtime): Promise<void> {
  const sql = runtime.database.system;
  const now = new Date();
  const reports = await liveReports(sql, new Date(now.getTime() - silence));
  const shared = { role: 'shared', startedAt: now, sampledAt: now, values: await sharedValues(runtime.database) };
  const health = installationHealth([...reports, shared], now, version);
  const started = reports.map((report) => report.startedAt.getTime());
  if (started.length > 0) health.startedAt = new Date(Math.min(...started)).toISOString();
  await writeSample(sql, now, joinReports([...reports, shared]));
  // The signal carries JSON; InstallationHealth is JSON by its making.
  await runtime.signals.publish('system.health', null, JSON.parse(JSON.stringify(health)));
  await runtime.signals.publish(liveLayerSignal, null, liveLayerOf(reports, now));
  if (await claimTick(sql, 'health.retention', 600)) await dropSamplesBefore(sql, new Date(now.getTime() - day));
}

let size: { at: number; bytes: number } | undefined;

/** The size takes tens of milliseconds on a large database, so it is measured once a minute. */
async function sizeOf(database: Database): Promise<number> {
  if (size === undefined || Date.now() - size.at > 60_000) {
    size = { at: Date.now(), bytes: await databaseSize(database.system) };
  }
  return size.bytes;
}

async function sharedValues(database: Database): Promise<HealthValues> {
  const latency = await databaseLatency(database);
  const [{ connections }, queue, bytes] = await Promise.all([
    databaseFigures(database.system),
    queueStats(database),
    sizeOf(database),
  ]);
  return {
    'database.latency': latency,
    'database.connections': connections,
    'database.size': bytes,
    'queue.depth': queue.depth,
    'queue.age': queue.oldestAgeSeconds,
    'queue.failed': queue.failed,
  };
}

/** Committed events that this process has not read yet. */
async function eventLag({ database, eventLog }: Runtime): Promise<HealthValues> {
  const [row] = await database.system<{ head: string }[]>`select platform.horizon()::text as head`;
  const lag = BigInt(row?.head ?? 0) - eventLog.position();
  return { 'events.lag': lag > 0n ? Number(lag) : 0 };
}
