import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, guardian, untilReady } from '../product/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-starts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command that must fail, and returns the one sentence it said. */
async function failing(args: string[], env: Record<string, string>): Promise<string> {
  await using process = guardian(args, { GUARDIAN_DATA: folder, PORT: '0', ...env });
  expect(await process.exited).toBe(1);
  const output = process.output();
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return output;
}

describe('a start that can’t work says why in one sentence', () => {
  it('a port that is taken', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    expect(await failing(['start'], { PORT: String(port) })).toContain(`Port ${port} is taken`);
    await new Promise((done) => server.close(done));
  });

  it('a database that is not there', async () => {
    const url = `postgres://nobody@127.0.0.1:${await freePort()}/guardian`;
    expect(await failing(['start'], { DATABASE_URL: url })).toMatch(/database|Postgres/i);
  });

  it.each([
    ['PORT', 'eighty'],
    ['GUARDIAN_URL', 'nowhere'],
    ['GUARDIAN_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://db'],
    ['GUARDIAN_SIGN_UP', 'sometimes'],
    ['TRUSTED_PROXIES', 'everyone'],
  ])('%s=%s', async (name, value) => {
    expect(await failing(['start'], { [name]: value })).toContain(name);
  });

  it.each([
    [['start', '--fast'], '--fast'],
    [['start', '--role', 'king'], 'king'],
    [['dance'], 'dance'],
    [['start', 'now'], 'now'],
  ])('%j', async (args, named) => {
    expect(await failing(args, {})).toContain(named);
  });
});

it('starts on the embedded database, refuses a second start on the same data, and starts again after kill -9 within seconds', async () => {
  const [port, other] = [await freePort(), await freePort()];
  const env = { GUARDIAN_DATA: join(folder, 'embedded'), PORT: String(port) };
  await using first = guardian(['start'], env);
  await untilReady(`http://localhost:${port}`, first);
  expect(first.output()).toMatch(/setup\?token=/);
  expect(await failing(['start'], { ...env, PORT: String(other) })).toMatch(/in use|another Guardian/i);
  await first.end('SIGKILL');
  const began = performance.now();
  await using second = guardian(['start'], env);
  await untilReady(`http://localhost:${port}`, second);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(await second.end()).toBe(0);
}, 90_000);

it.each(['start', 'migrate', 'doctor', 'create-admin', 'create-key', 'backup', 'restore'])(
  'guardian %s --help says what it does',
  async (command) => {
    await using process = guardian([command, '--help'], {});
    expect(await process.exited).toBe(0);
    expect(process.output()).toContain(`guardian ${command}`);
  },
);
