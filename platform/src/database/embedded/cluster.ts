import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../environment/index.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);

/** The files of an embedded server, all in Guardian's data folder. */
export interface Cluster {
  /** PostgreSQL's own folder. */
  folder: string;
  logFile: string;
  /** Of the logins `guardian_admin` and `guardian_login`. */
  password: string;
}

/** Opens the cluster in `dataFolder`; makes it the first time. A start that dies halfway leaves nothing that a later one takes for whole. */
export async function openCluster(dataFolder: string, binaries: Binaries, account: Account): Promise<Cluster> {
  const folder = join(dataFolder, 'postgres');
  const logFile = join(dataFolder, 'postgres.log');
  const password = await ownPassword(join(dataFolder, 'postgres-password'));
  if (!(await exists(join(folder, 'PG_VERSION')))) await initialise(dataFolder, folder, binaries, account, password);
  await checkVersion(folder, binaries, account);
  return { folder, logFile, password };
}

async function ownPassword(file: string): Promise<string> {
  try {
    await writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

async function initialise(dataFolder: string, folder: string, binaries: Binaries, account: Account, password: string) {
  const unfinished = join(dataFolder, 'postgres.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFile = join(dataFolder, `postgres-initial-${randomBytes(8).toString('hex')}`);
  const handle = await open(passwordFile, 'wx', 0o600); // 'wx': never through a link somebody else put there
  try {
    await handle.writeFile(password);
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(unfinished, account.uid, account.gid);
      await handle.chown(account.uid, account.gid);
    }
    await handle.close();
    const [program = binaries.initdb, ...parameters] = [
      ...account.prefix,
      binaries.initdb,
      ...['--pgdata', unfinished, '--username', 'guardian_admin', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      // Sorting by a collation that never changes with the operating system: an index stays valid when the folder moves.
      ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ...['--data-checksums'],
    ];
    await run(program, parameters, { uid: account.uid, gid: account.gid, cwd: '/', env: { ...serverEnvironment } });
  } catch (error) {
    const detail = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
      .at(-1);
    throw new StartError(`PostgreSQL could not be set up in ${dataFolder}: ${detail}`);
  } finally {
    await unlink(passwordFile);
  }
  await rename(unfinished, folder);
}

async function checkVersion(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const [program = binaries.postgres, ...parameters] = [...account.prefix, binaries.postgres, '--version'];
  const { stdout } = await run(program, parameters, {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    env: { ...serverEnvironment },
  });
  const ours = /(\d+)/.exec(stdout)?.[1];
  const theirs = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (ours !== theirs) {
    throw new StartError(
      `The data folder was made by PostgreSQL ${theirs} and this Guardian brings ${ours}: make a backup with the Guardian that made it and restore it into a new folder.`,
    );
  }
}

/** Nothing of Guardian's own environment (secrets, PGHOST …) reaches the server. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
