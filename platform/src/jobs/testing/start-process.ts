import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a worker process on the database; resolves when it works. It is killed by `process.kill(child.pid, 'SIGKILL')`. */
export async function startWorkerProcess(url: string): Promise<ChildProcess> {
  const child = fork(new URL('worker-process.ts', import.meta.url), [url], { stdio: 'inherit' });
  await once(child, 'message');
  return child;
}
