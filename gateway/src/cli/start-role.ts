import { migrate } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';
import { openKeyEncryptionKeys, requireSealing } from '@guardian/platform/sealing';
import { type Logger, startTracing } from '@guardian/platform/telemetry';
import { definitions, firstSetup } from '../mount.ts';
import { openGateway } from '../roles/gateway.ts';
import type { Role } from '../roles/role.ts';
import { type Running, together } from '../roles/running.ts';
import { startSubgraph } from '../roles/subgraph.ts';
import { startServicesOfEveryRole, startWorker } from '../roles/worker.ts';
import { openRuntime } from '../runtime.ts';
import { buildWebApp } from './build-web-app.ts';
import { holdDatabase } from './database.ts';
import { done, seconds } from './terminal.ts';

export interface StartedRole extends Running {
  /** Where the first person makes their account; null once somebody has, and for roles without pages. */
  setUpUrl: string | null;
  /** From now on `/readyz` says so. */
  accept(): void;
}

/** Starts a role and all it stands on; what was started is stopped again if a later part can't start. */
export async function startRole(role: Role, environment: Environment, log: Logger): Promise<StartedRole> {
  const parts: Running[] = [{ stop: await startTracing({ endpoint: environment.otlpEndpoint, role }) }];
  const serves = role === 'all' || role === 'gateway';
  const works = role === 'all' || role === 'worker';
  try {
    const building = serves ? buildWebApp() : null;
    const began = performance.now();
    const database = await holdDatabase(environment, log, { beside: false });
    parts.push({ stop: async () => database[Symbol.asyncDispose]() });
    if (role === 'all') await migrate({ ownerUrl: database.ownerUrl, url: database.url, log });
    done('Database', `${database.embedded ? 'embedded PostgreSQL' : 'PostgreSQL'}, ${seconds(began)}`);

    const opened = await openRuntime(environment, { role, databaseUrl: database.url, log });
    parts.push({ stop: opened.close });
    const { runtime } = opened;
    await requireSealing(runtime.database.system, openKeyEncryptionKeys(environment));
    const setUpUrl = serves ? await firstSetup(runtime) : null;
    await building;

    // Before the workers, whose jobs call the graph; it listens when everything behind it runs.
    const gateway = serves ? await openGateway({ runtime, definitions }) : null;
    if (works) {
      parts.push(await startWorker(runtime, definitions));
      done('Workers', 'jobs and schedules');
    }
    parts.push(await startServicesOfEveryRole(runtime, definitions));
    if (role.startsWith('subgraph:')) parts.push(await startSubgraph(runtime, definitions, role.slice(9)));
    if (gateway !== null) {
      parts.push(gateway);
      await gateway.listen();
      done('Graph', `${definitions.length} subgraphs`);
    }
    return { setUpUrl, accept: () => gateway?.accept(), stop: together(parts).stop };
  } catch (error) {
    await together(parts).stop();
    throw error;
  }
}
