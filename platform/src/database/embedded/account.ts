import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../../environment/index.ts';

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root needs another account:
 * a system user where that one can reach the folders, else a user namespace, in which root has another name.
 */
export interface Account {
  uid?: number;
  gid?: number;
  /** Put before each command. */
  prefix: string[];
}

const systemUser = 'guardian-postgres';

/** Chooses the account for a server in `dataFolder`, and makes the system user when it is the first time. */
export function chooseAccount(dataFolder: string, binaries: string): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  chmodSync(dataFolder, 0o711); // others may pass through to the cluster; each file in it has its own mode
  if (isReachable(dataFolder) && isReachable(binaries)) {
    const user = findUser() ?? makeUser();
    if (user) return { ...user, prefix: [] };
  }
  const unshare = findProgram('unshare');
  if (unshare && worksInNamespace(unshare)) return { prefix: [unshare, '--user'] };
  throw new StartError(
    `PostgreSQL can't run as root, and no other user can reach ${dataFolder}: start Guardian as an ordinary user, or set GUARDIAN_DATA to a folder outside of /root.`,
  );
}

function isReachable(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function findUser(): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${systemUser}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function makeUser(): { uid: number; gid: number } | null {
  const home = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const attempts: [string, string[]][] = [
    ['useradd', [...home, '--user-group', systemUser]],
    ['adduser', ['-S', '-D', '-H', systemUser]], // Alpine's
  ];
  for (const [program, options] of attempts) {
    const path = findProgram(program);
    if (!path) continue;
    try {
      execFileSync(path, options, { stdio: 'ignore' });
    } catch {
      // another start may have made it in this moment: findUser tells
    }
    const user = findUser();
    if (user) return user;
  }
  return null;
}

function worksInNamespace(unshare: string): boolean {
  try {
    return (
      execFileSync(unshare, ['--user', 'id', '-u'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== '0'
    );
  } catch {
    return false; // containers often forbid it
  }
}

function findProgram(name: string): string | null {
  for (const folder of ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin']) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}
