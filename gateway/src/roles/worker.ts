import { sweepIdempotency } from '@guardian/platform/database';
import { startEventUpkeep } from '@guardian/platform/events';
import { startWorkers } from '@guardian/platform/jobs';
import { deliverMail } from '@guardian/platform/mail';
import type { RunningService, Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import { type Running, together } from './running.ts';

/** Milliseconds between two sweeps of what the platform keeps only for a while. */
const sweepEvery = 3_600_000;

/** The worker: jobs, what follows from events, and the long-lived services of the subgraphs. */
export async function startWorker(runtime: Runtime, definitions: readonly SubgraphDefinition[]): Promise<Running> {
  const parts: Running[] = [];
  try {
    parts.push(upkeep(runtime));
    for (const service of definitions.flatMap(({ services = [] }) => services)) {
      parts.push(settled(await service.start(runtime)));
    }
    parts.push(
      await startWorkers(runtime, {
        jobs: [deliverMail, ...definitions.flatMap(({ jobs = [] }) => jobs)],
        reactions: definitions.flatMap(({ reactions = [] }) => reactions),
      }),
    );
  } catch (error) {
    await together(parts).stop();
    throw error;
  }
  return together(parts);
}

function settled(service: RunningService): Running {
  return { stop: async () => service.stop() };
}

/** Partitions of the log, and the answers kept for idempotency keys. */
function upkeep(runtime: Runtime): Running {
  const events = startEventUpkeep(runtime.database, runtime.log);
  const sweep = () =>
    sweepIdempotency(runtime.database.system).catch((error: unknown) =>
      runtime.log.warn({ err: error }, 'sweep failed'),
    );
  const timer = setInterval(sweep, sweepEvery);
  return {
    async stop() {
      clearInterval(timer);
      await events.stop();
    },
  };
}
