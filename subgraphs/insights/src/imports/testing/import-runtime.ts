import { openAccess } from '@guardian/platform/access';
import type { Database } from '@guardian/platform/database';
import { openSignals } from '@guardian/platform/events';
import type { JobContext } from '@guardian/platform/jobs';
import type { Runtime } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';

/** What an import touches of a runtime; the rest is absent, and using it fails. */
export function importJob(database: Database, attempt: Partial<JobContext> = {}): JobContext {
  const log = createLogger({ logLevel: 'silent' });
  const runtime = { database, log, signals: openSignals(database), access: openAccess(database, { log }) } as Runtime;
  return { database, runtime, log, attempt: 1, maxAttempts: 13, signal: new AbortController().signal, ...attempt };
}
