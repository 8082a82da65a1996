import { openAccess } from '../../access/index.ts';
import type { Database } from '../../database/index.ts';
import { openEventLog, openSignals } from '../../events/index.ts';
import type { Runtime } from '../../subgraph/index.ts';
import { createLogger } from '../../telemetry/index.ts';
import { openJobs } from '../index.ts';

/** What jobs and reactions touch of a runtime; the rest is absent, and using it fails. */
export async function testRuntime(
  database: Database,
  environment: Partial<Runtime['environment']> = {},
): Promise<{ runtime: Runtime; close(): Promise<void> }> {
  const log = createLogger({ logLevel: 'silent' });
  const eventLog = openEventLog(database);
  const signals = openSignals(database);
  await eventLog.start();
  const access = openAccess(database, { eventLog, log, region: environment.region ?? null });
  const parts = { database, eventLog, signals, jobs: openJobs(database), access, log, environment };
  return {
    runtime: parts as Runtime,
    async close() {
      access.close();
      await signals.close();
      await eventLog.stop();
    },
  };
}
