import { openAccess } from '@guardian/platform/access';
import type { Database } from '@guardian/platform/database';
import { openEventLog, openSignals } from '@guardian/platform/events';
import { openJobs } from '@guardian/platform/jobs';
import { bindRuntime, type Runtime } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { deliverDueStreams } from '../deliver-due-streams.ts';

/** A worker that delivers streams, as a process has it; with `works` false a runtime without one. */
export async function deliveryWorker(database: Database, { works = true } = {}) {
  const log = createLogger({ logLevel: 'silent' });
  const eventLog = openEventLog(database);
  const signals = openSignals(database);
  await eventLog.start();
  const access = openAccess(database, { eventLog, log });
  const environment = { allowPrivateHttp: true, url: new URL('http://guardian.example.com') };
  const parts = { database, eventLog, signals, access, log, environment, jobs: openJobs(database) };
  // Identity, mail and cursors are absent: deliveries need none of them.
  const runtime = bindRuntime(parts as unknown as Runtime);
  const service = works ? await deliverDueStreams.start(runtime) : null;
  return {
    runtime,
    async [Symbol.asyncDispose]() {
      await service?.stop();
      access.close();
      await signals.close();
      await eventLog.stop();
    },
  };
}
