import { openAccess } from '@guardian/platform/access';
import type { Database } from '@guardian/platform/database';
import { openEventLog, openSignals } from '@guardian/platform/events';
import { openJobs, startWorkers } from '@guardian/platform/jobs';
import { bindRuntime, type Runtime, type SubgraphDefinition } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { subgraph } from '../schema.ts';
import { testGraph } from './test-graph.ts';

export interface TestWorker extends AsyncDisposable {
  runtime: Runtime;
  stop(): Promise<void>;
}

interface Options {
  /** The other subgraphs, whose mutations the nodes call. */
  others: readonly SubgraphDefinition[];
  allowPrivateHttp?: boolean;
  logLevel?: 'silent' | 'warn';
  /** What the worker serves; every region when absent. */
  region?: Runtime['environment']['region'];
  /** False: a runtime without a worker. */
  works?: boolean;
}

/** A worker as a process has it: event log, queue, dispatcher, and the subgraphs in process. */
export async function testWorker(database: Database, options: Options): Promise<TestWorker> {
  const log = createLogger({ logLevel: options.logLevel ?? 'silent' });
  const eventLog = openEventLog(database);
  const signals = openSignals(database);
  await eventLog.start();
  const access = openAccess(database, { eventLog, log, region: options.region ?? null });
  const environment = { allowPrivateHttp: options.allowPrivateHttp ?? true };
  const parts = { database, eventLog, signals, jobs: openJobs(database), access, log, environment };
  // Identity, mail and cursors are absent: a workflow that used them would fail.
  const runtime = bindRuntime(parts as unknown as Runtime);
  runtime.graph = testGraph(runtime, [...options.others, subgraph]);
  const { jobs = [], reactions = [] } = subgraph;
  const workers = options.works === false ? null : await startWorkers(runtime, { jobs, reactions });
  const stop = async () => {
    await workers?.stop();
    access.close();
    await signals.close();
    await eventLog.stop();
  };
  return { runtime, stop, [Symbol.asyncDispose]: stop };
}
