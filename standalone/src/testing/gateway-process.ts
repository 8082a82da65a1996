import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const bin = new URL('../../bin/guardian-gateway.js', import.meta.url).pathname;

/** `guardian-gateway` as a process of its own, as a user starts it. */
export interface GatewayProcess extends AsyncDisposable {
  url: URL;
  child: ChildProcess;
  post(query: string, options?: { variables?: object; headers?: Record<string, string> }): Promise<Answer>;
  /** Replaces the supergraph file, as a whole. */
  write(sdl: string): Promise<void>;
  /** What it wrote to standard error so far. */
  log(): string;
}

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

export async function startGateway(
  sdl: string | URL,
  options: { config?: object; args?: string[] } = {},
): Promise<GatewayProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'guardian-standalone-'));
  const file = join(folder, 'supergraph.graphql');
  const write = async (text: string) => {
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
  };
  if (typeof sdl === 'string') await write(sdl);
  const args = ['--supergraph', typeof sdl === 'string' ? file : sdl.href, '--port', '0', ...(options.args ?? [])];
  if (options.config !== undefined) {
    await writeFile(join(folder, 'config.json'), JSON.stringify(options.config));
    args.push('--config', join(folder, 'config.json'));
  }
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`guardian-gateway ended: ${log}`);
    }),
  ])) as [string];
  const url = new URL(/http\S+\/graphql/.exec(line)?.[0] ?? '');
  return {
    url,
    child,
    write,
    log: () => log,
    async post(query, { variables, headers } = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: await response.json() };
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true });
    },
  };
}

/** Runs a command line that ends by itself. */
export async function runGateway(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, error };
}
