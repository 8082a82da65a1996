import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL wrote into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  /** 0 while it starts. */
  port: number;
}

const file = (folder: string) => join(folder, 'postmaster.pid');

export function readPostmaster(folder: string): Postmaster | null {
  if (!existsSync(file(folder))) return null;
  const lines = readFileSync(file(folder), 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || 0 } : null;
}

/** True if `pid` is a living server of exactly this folder: neither gone, nor a zombie, nor a foreign process that got the number. */
export function servesFolder(pid: number, folder: string): boolean {
  return isAlive(pid) && (commandOf(pid)?.includes(folder) ?? false);
}

/** False also for a zombie: it ended, and only its parent has not looked. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || commandOf(pid) !== '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string | null {
  try {
    // A zombie's command line is empty.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/**
 * A pid file of a dead server whose number now belongs to a zombie or to somebody else keeps PostgreSQL from starting.
 * PostgreSQL takes its parent's pid for left over by a reboot and goes on, after it has checked the shared memory
 * that the same file names, so that a backend that still lives is never overrun. We are its parent: put our pid there.
 */
export function disownPostmaster(folder: string): void {
  const [, ...rest] = readFileSync(file(folder), 'utf8').split('\n');
  writeFileSync(file(folder), [String(process.pid), ...rest].join('\n'));
}
