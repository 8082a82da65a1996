import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One process of the product. `await using` ends it. */
export interface GuardianProcess extends AsyncDisposable {
  child: ChildProcess;
  /** What it printed so far, both streams. */
  output(): string;
  /** Exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs `guardian` with arguments and environment, as a user would, apart from the install step. */
export function guardian(args: readonly string[], env: Readonly<Record<string, string>>): GuardianProcess {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(GUARDIAN_|DATABASE_|VITEST|NODE_ENV)/.test(name)),
  );
  const child = spawn(process.execPath, ['gateway/src/main.ts', ...args], {
    cwd: root,
    env: { ...clean, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const exited = new Promise<number | null>((done) => child.once('close', done));
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const code = await exited;
    clearTimeout(timer);
    return code;
  };
  return {
    child,
    output: () => Buffer.concat(chunks).toString(),
    exited,
    end,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}
