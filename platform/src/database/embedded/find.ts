import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readPostmaster, servesFolder } from './postmaster.ts';
import type { EmbeddedPostgres } from './start.ts';

/**
 * The embedded server of the folder if a Guardian runs it at this moment, for commands beside it: they use it and leave
 * it running. Null if none runs.
 */
export async function findEmbeddedPostgres(dataFolder: string): Promise<Omit<EmbeddedPostgres, 'stop'> | null> {
  const folder = join(resolve(dataFolder), 'postgres');
  const running = readPostmaster(folder);
  if (running === null || running.port === 0 || !servesFolder(running.pid, folder)) return null;
  const password = (await readFile(join(resolve(dataFolder), 'postgres-password'), 'utf8')).trim();
  const address = `${password}@127.0.0.1:${running.port}/guardian`;
  return { url: `postgres://guardian_login:${address}`, ownerUrl: `postgres://guardian_admin:${address}` };
}
