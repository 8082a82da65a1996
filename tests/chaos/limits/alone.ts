import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import { hasRedis, quiet } from '@guardian/platform/testing';
import { runLimits } from './run.ts';

/** With a Postgres of its own. */
export async function runLimitsAlone(options: {
  seconds: number;
  say: (line: string) => void;
}): Promise<{ text: string; failures: string[] }> {
  if (!hasRedis) throw new Error('redis-server is not installed on this machine.');
  if (!(options.seconds >= 10)) throw new Error('--seconds is how long it shall take: from 10 on, e.g. 60.');
  await using stack = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-limits-'));
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const database = await startEmbeddedPostgres({ dataFolder, log: quiet });
  stack.defer(() => database.stop());
  await migrate({ ownerUrl: database.ownerUrl, url: database.url, log: quiet });
  return await runLimits({ ...options, database });
}
