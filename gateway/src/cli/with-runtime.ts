import { migrate } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';
import { openKeyEncryptionKeys, requireSealing } from '@guardian/platform/sealing';
import type { Runtime } from '@guardian/platform/subgraph';
// Each subgraph declares its sealed columns: a rotation has to know of all of them.
import '../mount.ts';
import { openRuntime } from '../runtime.ts';
import { holdDatabase } from './database.ts';
import { openLog } from './log.ts';

/** Runs the work of a command on a runtime, with the embedded database started, or the named one up to date already. */
export async function withRuntime<T>(environment: Environment, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const { log } = openLog(environment);
  await using database = await holdDatabase(environment, log, { beside: true });
  if (database.embedded) await migrate({ ownerUrl: database.ownerUrl, url: database.url, log });
  await using opened = await openRuntime(environment, { role: 'worker', databaseUrl: database.url, log });
  await requireSealing(opened.runtime.database.system, openKeyEncryptionKeys(environment));
  return await work(opened.runtime);
}
