import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../environment/index.ts';
import type { Claim } from './folder-claim.ts';
import { isAlive } from './postmaster.ts';

const patience = 60_000; // ms
/** Files that this process holds. */
const claimed = new Set<string>();

/**
 * Two first starts at once must not make two clusters: while no server answers yet, this file holds the place of the lock in it.
 * A second start waits; the file of a dead process is taken over.
 */
export async function claimSetUp(dataFolder: string): Promise<Claim> {
  const file = join(dataFolder, 'starting.pid');
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    try {
      await place(file);
      claimed.add(file);
      return {
        async release() {
          claimed.delete(file);
          await rm(file, { force: true });
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new StartError(`The data folder ${dataFolder} can't be written: ${(error as Error).message}.`);
      }
    }
    const text = await readFile(file, 'utf8').catch(() => null);
    const holder = Number(text ?? '');
    // Our own number is no living holder either: a container gives each start the same pid.
    // And a file without a number is of nobody: it is put in place whole.
    const dead = text !== null && !(holder > 0 && (holder === process.pid ? claimed.has(file) : isAlive(holder)));
    if (dead) await rm(file, { force: true });
    else await sleep(50);
  }
  throw new StartError(`Another start has worked on ${dataFolder} for a minute: end it, or remove ${file}.`);
}

/** Links a finished file into place, so that a process that dies meanwhile leaves none without its number. Throws EEXIST. */
async function place(file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, String(process.pid), { mode: 0o600 });
  try {
    await link(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
