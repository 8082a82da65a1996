import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database, migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import postgres from 'postgres';

/** A database of its own, as the product starts one, gone afterwards. */
export interface Stage extends AsyncDisposable {
  database: Database;
  /** With all rights, for the making of what is measured. */
  owner: postgres.Sql;
}

const log = { debug() {}, info() {}, warn() {}, error() {} };

export async function openStage(): Promise<Stage> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder, log });
  await migrate({ ownerUrl: server.ownerUrl, url: server.url, log });
  const database = await connectDatabase({ url: server.url, applicationName: 'bench' });
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  return {
    database,
    owner,
    async [Symbol.asyncDispose]() {
      await owner.end();
      await database.close();
      await server.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}
