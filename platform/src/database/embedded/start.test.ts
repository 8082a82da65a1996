import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartError } from '../../environment/index.ts';
import { quiet } from '../../testing/template.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

let dataFolder: string;
const started: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'guardian-start-'));
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, log: quiet });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql.unsafe(text).values();
    return rows[0]?.[0];
  } finally {
    await sql.end();
  }
}

/** A Guardian in a process of its own that has started the server and lives on. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = new URL('start.ts', import.meta.url).href;
  const log = '{ debug() {}, info() {}, warn() {}, error() {} }';
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: ${log} });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('it did not start')));
  });
  return child;
}

test('what was written is there after a stop and a start, and nobody else may read the folder', async () => {
  const first = await start();
  await query(first.ownerUrl, 'create table kept as select 42 as answer');
  await first.stop();
  started.length = 0;
  const second = await start();
  expect(await query(second.ownerUrl, 'select answer from kept')).toBe(42);
  expect((await stat(join(dataFolder, 'postgres'))).mode & 0o077).toBe(0);
  expect((await stat(join(dataFolder, 'postgres-password'))).mode & 0o777).toBe(0o600);
  expect(await query(second.ownerUrl, "select current_setting('fsync')")).toBe('on');
});

test('a second Guardian on the same folder is told who has it, and the first is not disturbed', async () => {
  const child = await startElsewhere();
  const refused = await start().catch((error) => error);
  expect(refused).toBeInstanceOf(StartError);
  expect(refused.message).toContain(`in use by another Guardian (process ${child.pid})`);
  child.kill('SIGKILL');
  await start();
});

test('the server of a Guardian that was killed is adopted, with all that was committed', async () => {
  const child = await startElsewhere();
  const before = readPostmaster(join(dataFolder, 'postgres'));
  child.kill('SIGKILL');
  const server = await start();
  expect(readPostmaster(join(dataFolder, 'postgres'))).toEqual(before);
  await server.stop();
  started.length = 0;
  expect(before && isAlive(before.pid)).toBe(false);
});

test('a pid file of a server that lost its power does not keep the next one from starting, whoever has the number now', async () => {
  await (await start()).stop();
  started.length = 0;
  const foreign = spawn('sleep', ['60']);
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  await writeFile(file, `${foreign.pid}\n${join(dataFolder, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n`);
  const server = await start();
  expect(await query(server.url, 'select 1')).toBe(1);
  expect(foreign.exitCode).toBeNull();
  foreign.kill();
});

test.each(['999999999', ''])(
  'a first start that was killed halfway (%j) leaves nothing behind that is taken for a database',
  async (pid) => {
    await mkdir(join(dataFolder, 'postgres.unfinished'), { recursive: true });
    await writeFile(join(dataFolder, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    await writeFile(join(dataFolder, 'starting.pid'), pid);
    expect(await query((await start()).url, 'select 1')).toBe(1);
  },
);

test('two first starts at once make one database and one Guardian', async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a folder of another PostgreSQL version is left alone, with a sentence that says how to move it', async () => {
  await (await start()).stop();
  started.length = 0;
  const file = join(dataFolder, 'postgres', 'PG_VERSION');
  expect((await readFile(file, 'utf8')).trim()).toMatch(/^\d+$/);
  await writeFile(file, '12\n');
  await expect(start()).rejects.toThrow('was made by PostgreSQL 12');
});

test('a server that is killed comes back under its address, with all that was committed, and stays claimed', async () => {
  const server = await start();
  await query(server.ownerUrl, 'create table kept as select 42 as answer');
  const killed = readPostmaster(join(dataFolder, 'postgres'))?.pid ?? 0;
  process.kill(killed, 'SIGKILL');
  await expect
    .poll(() => query(server.ownerUrl, 'select answer from kept').catch(() => null), { timeout: 15_000 })
    .toBe(42);
  expect(readPostmaster(join(dataFolder, 'postgres'))?.pid).not.toBe(killed);
  await expect(start()).rejects.toThrow('in use by another Guardian');
});
