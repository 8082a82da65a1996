import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startProduct, untilReady } from '../product/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Processes whose command line or environment names the data folder. */
async function processesOf(dataFolder: string): Promise<string[]> {
  const { readdir, readFile } = await import('node:fs/promises');
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (environment.includes(`GUARDIAN_DATA=${dataFolder}`) || command.includes(dataFolder))
      found.push(`${pid} ${command.replaceAll('\0', ' ')}`);
  }
  return found;
}

it.runIf(process.platform === 'linux')(
  'answers what it accepted and leaves no process when npm is asked to stop under load',
  async () => {
    // A product that is set up already; it is ended, and npm starts it on the same data.
    await using product = await startProduct();
    await product.process.end();
    const child = spawn('npm', ['run', 'guardian', '--', 'start'], {
      cwd: root,
      env: { ...process.env, ...product.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    const exited = new Promise<number | null>((done) => child.once('close', done));
    const handle = {
      child,
      output: () => output.join(''),
      exited,
      end: async () => exited,
      [Symbol.asyncDispose]: async () => {},
    };
    await untilReady(product.url, handle);

    const owner = await product.owner();
    let stopping = false;
    const answers = { complete: 0, refused: 0, broken: [] as string[] };
    const load = Array.from({ length: 8 }, async () => {
      for (;;) {
        try {
          const answer = await owner.ask<{ contacts: { totalCount: number } }>('{ contacts { totalCount } }');
          if (answer.data?.contacts.totalCount !== undefined) answers.complete += 1;
          else if (stopping) answers.refused += 1;
          else answers.broken.push(JSON.stringify(answer));
        } catch (error) {
          // A connection that is refused is told before anything was accepted; one that breaks off is not.
          const code = (error as { cause?: { code?: string } }).cause?.code ?? String(error);
          if (code !== 'ECONNREFUSED' && !stopping) answers.broken.push(code);
          if (stopping) return;
        }
      }
    });
    await new Promise((done) => setTimeout(done, 1000));
    stopping = true;
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    await Promise.all(load);
    expect(answers.broken).toEqual([]);
    expect(answers.complete).toBeGreaterThan(10);
    expect(await processesOf(product.dataFolder)).toEqual([]);
  },
  120_000,
);
