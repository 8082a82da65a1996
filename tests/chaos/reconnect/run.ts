import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import { quiet } from '@guardian/platform/testing';
import { checkOpenFiles } from './open-files.ts';
import { failuresOf, textOf } from './report.ts';
import { storm } from './storm.ts';

/** Everything is started for the run, on the loopback interface, and stopped at its end. */
export async function runReconnect(options: {
  sockets: number;
  say: (line: string) => void;
}): Promise<{ text: string; failures: string[] }> {
  if (!Number.isInteger(options.sockets) || options.sockets < 1) {
    throw new Error('--sockets is how many there shall be: a whole number from 1 on, e.g. 5000.');
  }
  checkOpenFiles(options.sockets);
  await using stack = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-reconnect-'));
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const database = await startEmbeddedPostgres({ dataFolder, log: quiet });
  stack.defer(() => database.stop());
  await migrate({ ownerUrl: database.ownerUrl, url: database.url, log: quiet });
  const report = await storm({ ...options, database });
  const failures = failuresOf(report);
  return { text: [textOf(report), ...failures.map((failure) => `FAILED: ${failure}`)].join('\n'), failures };
}
