import { startWorkers } from '@guardian/platform/jobs';
import { deliverMail } from '@guardian/platform/mail';
import type { RunningService, Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import { type Running, together } from './running.ts';

/** The worker: jobs, what follows from events, and the long-lived services of the subgraphs. */
export async function startWorker(runtime: Runtime, definitions: readonly SubgraphDefinition[]): Promise<Running> {
  const parts: Running[] = [];
  try {
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
