import { mkdir, realpath } from 'node:fs/promises';
import postgres from 'postgres';
import type { Log } from '../log.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { claimFolder } from './folder-claim.ts';
import { adminUrl, startServer, stopServer } from './server.ts';
import { claimSetUp } from './set-up-claim.ts';
import { serverSettings } from './settings.ts';
import { supervise } from './supervise.ts';

export interface EmbeddedPostgres {
  /** For `connectDatabase`: a login without rights of its own that may become guardian_app, guardian_identity and guardian_system. */
  url: string;
  /** For migrations, backup and restore. */
  ownerUrl: string;
  /** Fast shutdown; returns when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that lives in `dataFolder`, on 127.0.0.1 and a free port; makes it the first time.
 * A server that a killed Guardian left behind is adopted as it is; one that dies is started again in its place.
 * Throws StartError if another Guardian uses the folder, or if PostgreSQL can't run here.
 */
export async function startEmbeddedPostgres(options: { dataFolder: string; log: Log }): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const dataFolder = await realpath(options.dataFolder); // the server reports its folder without links
  const setUp = await claimSetUp(dataFolder);
  try {
    const binaries = findBinaries();
    const account = chooseAccount(dataFolder, binaries.folder);
    const cluster = await openCluster(dataFolder, binaries, account);
    const start = (port?: number) =>
      startServer(cluster, binaries, account, { ...serverSettings, ...(port && { port: String(port) }) });
    const server = await start();
    const claim = await claimFolder(adminUrl(cluster, server.port), dataFolder);
    if (server.adopted) options.log.info({ pid: server.pid }, 'the database of an earlier start still ran and is used');
    try {
      await createDatabase(adminUrl(cluster, server.port), cluster.password);
    } catch (error) {
      await claim.release();
      await stopServer(server);
      throw error;
    }
    const supervised = supervise({ server, claim }, options.log, async () => {
      const again = await start(server.port);
      return { server: again, claim: await claimFolder(adminUrl(cluster, again.port), dataFolder) };
    });
    return {
      url: `postgres://guardian_login:${cluster.password}@127.0.0.1:${server.port}/guardian`,
      ownerUrl: adminUrl(cluster, server.port, 'guardian'),
      stop: () => supervised.stop(),
    };
  } finally {
    await setUp.release();
  }
}

async function createDatabase(url: string, password: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const [found] = await sql<{ login: boolean; database: boolean }[]>`
      select exists (select from pg_roles where rolname = 'guardian_login') as login,
             exists (select from pg_database where datname = 'guardian') as database`;
    // The password holds only characters of base64url.
    if (!found?.login) await sql.unsafe(`create role guardian_login login noinherit password '${password}'`);
    if (!found?.database) await sql.unsafe('create database guardian');
  } finally {
    await sql.end({ timeout: 1 });
  }
}
