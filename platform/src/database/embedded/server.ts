import { spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { StartError } from '../../environment/index.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { type Cluster, serverEnvironment } from './cluster.ts';
import { disownPostmaster, isAlive, readPostmaster, servesFolder } from './postmaster.ts';

export interface Server {
  pid: number;
  port: number;
  /** True if it ran already: a Guardian that was killed had left it behind. */
  adopted: boolean;
}

const patience = 60_000; // ms: crash recovery of a large log may take long
const logLimit = 10_000_000; // bytes

/** Returns a server of `cluster` that answers: the one that runs already, else a new one, on a free port unless `settings` has one. */
export async function startServer(
  cluster: Cluster,
  binaries: Binaries,
  account: Account,
  settings: Record<string, string>,
): Promise<Server> {
  const running = readPostmaster(cluster.folder);
  if (running && servesFolder(running.pid, cluster.folder)) {
    const ended: Exit = {
      code: null,
      get done() {
        return !isAlive(running.pid); // it was just shutting down
      },
    };
    const found = await answering(cluster, ended).catch((error) => {
      if (ended.done) return null;
      throw error;
    });
    if (found) return { ...found, adopted: true };
  }
  if (readPostmaster(cluster.folder)) disownPostmaster(cluster.folder);
  for (let attempt = 1; ; attempt++) {
    const exit = await launch(cluster, binaries, account, {
      port: String(await freePort()),
      ...settings,
    });
    try {
      return { ...(await answering(cluster, exit)), adopted: false };
    } catch (error) {
      const log = await tail(cluster.logFile);
      if (attempt < 5 && log.includes('Address already in use')) continue; // somebody took the port in between
      throw error instanceof StartError
        ? error
        : new StartError(`PostgreSQL did not start: ${lastProblem(log)} (see ${cluster.logFile})`);
    }
  }
}

/** Fast shutdown: open transactions roll back, the rest is written out. Waits until the process is gone. */
export async function stopServer(server: Server): Promise<void> {
  const deadline = Date.now() + patience;
  if (isAlive(server.pid)) process.kill(server.pid, 'SIGINT');
  while (isAlive(server.pid) && Date.now() < deadline) await sleep(10);
}

interface Exit {
  code: number | null;
  readonly done: boolean;
}

async function launch(
  cluster: Cluster,
  binaries: Binaries,
  account: Account,
  settings: Record<string, string>,
): Promise<Exit> {
  if (
    await stat(cluster.logFile).then(
      (file) => file.size > logLimit,
      () => false,
    )
  )
    await truncate(cluster.logFile);
  const log = await open(cluster.logFile, 'a', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program = binaries.postgres, ...parameters] = [
    ...account.prefix,
    binaries.postgres,
    ...['-D', cluster.folder, '-k', ''], // no socket file: paths are short, and the folder may be anywhere
    ...options,
  ];
  const exit: Exit = { code: null, done: false };
  // Detached: Ctrl-C goes to the whole foreground group and must not reach the server before Guardian has drained.
  const child = spawn(program, parameters, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    cwd: '/',
    uid: account.uid,
    gid: account.gid,
    env: { ...serverEnvironment },
  });
  child.on('exit', (code) => Object.assign(exit, { code, done: true }));
  child.on('error', () => Object.assign(exit, { done: true }));
  child.unref();
  await log.close();
  return exit;
}

/** Waits until the server of the folder accepts connections, and makes sure that it is that folder's. */
async function answering(cluster: Cluster, exit: Exit): Promise<{ pid: number; port: number }> {
  const deadline = Date.now() + patience;
  let last: unknown;
  while (Date.now() < deadline) {
    if (exit.done) throw new Error(`postgres ended with ${exit.code}`);
    const postmaster = readPostmaster(cluster.folder);
    if (postmaster?.port && postmaster.pid !== process.pid) {
      try {
        await ask(cluster, postmaster.port);
        return postmaster;
      } catch (error) {
        last = error;
      }
    }
    await sleep(15);
  }
  throw new StartError(
    `PostgreSQL in ${cluster.folder} does not answer: ${last instanceof Error ? last.message : 'no port yet'} (see ${cluster.logFile})`,
  );
}

async function ask(cluster: Cluster, port: number): Promise<void> {
  const sql = postgres(adminUrl(cluster, port), { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    if (row?.folder !== cluster.folder) throw new Error(`port ${port} belongs to ${row?.folder}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export function adminUrl(cluster: Cluster, port: number, database = 'postgres'): string {
  return `postgres://guardian_admin:${cluster.password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function tail(file: string): Promise<string> {
  return readFile(file, 'utf8').then(
    (text) => text.slice(-4000),
    () => '',
  );
}

function lastProblem(log: string): string {
  const line = log.split('\n').findLast((entry) => /FATAL|ERROR|PANIC|error while/.test(entry));
  return line?.replace(/^.*?(FATAL|ERROR|PANIC):\s*/, '') ?? 'it gave no reason';
}
