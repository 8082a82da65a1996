import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { chooseAccount } from '../database/embedded/account.ts';
import { findBinaries } from '../database/embedded/binaries.ts';
import { type Cluster, openCluster } from '../database/embedded/cluster.ts';
import { readPostmaster, servesFolder } from '../database/embedded/postmaster.ts';
import { adminUrl, startServer, stopServer } from '../database/embedded/server.ts';
import { claimSetUp } from '../database/embedded/set-up-claim.ts';
import { serverSettings } from '../database/embedded/settings.ts';

/** The PostgreSQL that all test runs of this checkout share, each test file in a database of its own. */
export interface TestServer {
  adminUrl(database: string): string;
  loginUrl(database: string): string;
}

/** Held shared by every run; whoever gets it alone is the last and stops the server. */
const runLock = 0x74657374;
/** What is in it is worthless after the run, so nothing is flushed to the disk. */
const settings = {
  ...serverSettings,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  log_min_messages: 'fatal',
};

async function dataFolder(): Promise<string> {
  const checkout = createHash('sha256')
    .update(import.meta.url)
    .digest('hex')
    .slice(0, 8);
  const folder = join(await realpath(tmpdir()), `guardian-test-${userInfo().username}-${checkout}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function serverOf(cluster: Cluster, port: number): TestServer {
  return {
    adminUrl: (database) => adminUrl(cluster, port, database),
    loginUrl: (database) => `postgres://guardian_login:${cluster.password}@127.0.0.1:${port}/${database}`,
  };
}

/** The running server, or a new one (0.2 s; 1 s when its folder is new). */
export async function testServer(): Promise<TestServer> {
  const folder = await dataFolder();
  const running = readPostmaster(join(folder, 'postgres'));
  if (running?.port && servesFolder(running.pid, join(folder, 'postgres'))) {
    const binaries = findBinaries();
    return serverOf(await openCluster(folder, binaries, chooseAccount(folder, binaries.folder)), running.port);
  }
  const claim = await claimSetUp(folder);
  try {
    return await start(folder);
  } finally {
    await claim.release();
  }
}

async function start(folder: string): Promise<TestServer> {
  const binaries = findBinaries();
  const account = chooseAccount(folder, binaries.folder);
  const cluster = await openCluster(folder, binaries, account);
  const { port } = await startServer(cluster, binaries, account, settings);
  const sql = postgres(adminUrl(cluster, port), { max: 1, fetch_types: false, onnotice: () => {} });
  const [login] = await sql`select from pg_roles where rolname = 'guardian_login'`;
  if (!login) await sql.unsafe(`create role guardian_login login noinherit password '${cluster.password}'`);
  await sql.end();
  return serverOf(cluster, port);
}

/** For the length of a run: the server stays, and stops with the last run that uses it. */
export async function useTestServer(): Promise<{ release(): Promise<void> }> {
  const folder = await dataFolder();
  const claim = await claimSetUp(folder);
  try {
    const server = await start(folder);
    const sql = postgres(server.adminUrl('postgres'), {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => {},
    });
    const [alone] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${runLock}) as locked`;
    if (alone?.locked) {
      await dropLeftovers(sql);
      await sql`select pg_advisory_unlock(${runLock})`;
    }
    await sql`select pg_advisory_lock_shared(${runLock})`;
    return { release: () => leave(folder, sql) };
  } finally {
    await claim.release();
  }
}

/** Databases of runs that were killed. */
async function dropLeftovers(sql: postgres.Sql): Promise<void> {
  const left = await sql<{ datname: string }[]>`select datname from pg_database where datname like 'test\\_%'`;
  for (const { datname } of left) await sql`drop database if exists ${sql(datname)} with (force)`;
}

async function leave(folder: string, sql: postgres.Sql): Promise<void> {
  const claim = await claimSetUp(folder);
  try {
    await sql`select pg_advisory_unlock_shared(${runLock})`;
    const [last] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${runLock}) as locked`;
    await sql.end();
    const running = readPostmaster(join(folder, 'postgres'));
    if (last?.locked && running) await stopServer({ ...running, adopted: true });
  } finally {
    await claim.release();
  }
}
