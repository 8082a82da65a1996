import { type ChildProcess, fork } from 'node:child_process';

/** A process of the bench that ends with its scope. */
export interface Child extends AsyncDisposable {
  send(message: object): void;
  /** The next message that has the property. Rejects when the process ends first. */
  next<T>(property: string): Promise<T>;
}

/** @param execArgv Options of Node for the process. */
export function startChild(file: URL, execArgv: string[] = []): Child {
  const child: ChildProcess = fork(file, {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return {
    send: (message) => void child.send(message),
    next: <T>(property: string) =>
      new Promise<T>((resolve, reject) => {
        const onMessage = (message: Record<string, unknown>) => {
          if (!(property in message)) return;
          child.off('message', onMessage);
          child.off('exit', onExit);
          resolve(message as T);
        };
        const onExit = (code: number | null) =>
          reject(new Error(`${file.pathname} ended with ${code} before it sent "${property}"`));
        child.on('message', onMessage);
        child.once('exit', onExit);
      }),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}
