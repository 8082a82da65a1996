import { startWorkers } from '@guardian/platform/jobs';
import { deliverMail } from '@guardian/platform/mail';
import type { Runtime, ServiceDefinition, SubgraphDefinition } from '@guardian/platform/subgraph';
import { type Running, together } from './running.ts';

/** The worker: jobs, what follows from events, and the services that one kind of process is enough for. */
export async function startWorker(runtime: Runtime, definitions: readonly SubgraphDefinition[]): Promise<Running> {
  const jobs = [deliverMail, ...definitions.flatMap((definition) => definition.jobs ?? [])];
  const reactions = definitions.flatMap((definition) => definition.reactions ?? []);
  const workers = await startWorkers(runtime, { jobs, reactions });
  const services = servicesOf(definitions).filter(({ everywhere }) => !everywhere);
  try {
    return together([workers, await startServices(runtime, services)]);
  } catch (error) {
    await workers.stop();
    throw error;
  }
}

/** The services that look at the process they run in: every role has them. */
export function startServicesOfEveryRole(
  runtime: Runtime,
  definitions: readonly SubgraphDefinition[],
): Promise<Running> {
  return startServices(
    runtime,
    servicesOf(definitions).filter(({ everywhere }) => everywhere),
  );
}

function servicesOf(definitions: readonly SubgraphDefinition[]): ServiceDefinition[] {
  return definitions.flatMap(({ services = [] }) => services);
}

async function startServices(runtime: Runtime, services: readonly ServiceDefinition[]): Promise<Running> {
  const running: Running[] = [];
  try {
    for (const definition of services) {
      const service = await definition.start(runtime);
      running.push({ stop: async () => service.stop() });
    }
  } catch (error) {
    await together(running).stop();
    throw error;
  }
  return together(running);
}
