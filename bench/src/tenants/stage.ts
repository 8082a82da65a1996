import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime } from '@guardian/gateway';
import { connectDatabase, type Database, migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import { readEnvironment } from '@guardian/platform/environment';
import { createLogger } from '@guardian/platform/telemetry';
import postgres from 'postgres';
// The whole product, whose sealed columns a start wants to know.
import '../../../gateway/src/mount.ts';

/** A database of its own, as the product starts one, gone afterwards. */
export interface Stage extends AsyncDisposable {
  database: Database;
  /** With all rights, for the making of what is measured. */
  owner: postgres.Sql;
  /** What a gateway of the product stands on, over this database. */
  openRuntime(env?: Record<string, string>): ReturnType<typeof openRuntime>;
}

const log = createLogger({ logLevel: 'error' });

export async function openStage(): Promise<Stage> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder, log });
  await migrate({ ownerUrl: server.ownerUrl, url: server.url, log });
  const database = await connectDatabase({ url: server.url, applicationName: 'bench' });
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  return {
    database,
    owner,
    openRuntime(env = {}) {
      const environment = readEnvironment({ GUARDIAN_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'error', ...env });
      return openRuntime(environment, { role: 'gateway', databaseUrl: server.url, log });
    },
    async [Symbol.asyncDispose]() {
      await owner.end();
      await database.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}
