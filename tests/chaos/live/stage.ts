import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database, migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import { quiet } from '@guardian/platform/testing';
import pg from 'pg';
import { readPostmaster } from '../../../platform/src/database/embedded/postmaster.ts';
import {
  freePort,
  type GuardianProcess,
  guardian,
  startTcpProxy,
  type TcpProxy,
  untilReady,
} from '../../product/index.ts';
import { collectedHeap, type Heap } from './heap.ts';

export interface HeapSample extends Heap {
  when: 'start' | 'middle' | 'end' | 'empty';
}

/** A gateway, the door that clients come to it by, and what its memory was. */
export interface Gateway {
  door: TcpProxy;
  process: GuardianProcess;
  /** Bytes resident, sampled twice a second; of each process that it was. */
  memory: number[][];
  /** What was kept after a garbage collection; of each process that it was. */
  heaps: HeapSample[][];
  /** Takes such a sample. It stops the process for a moment. */
  weigh(when: HeapSample['when']): Promise<void>;
  /** `kill -9`, and after a while another one in its place. */
  kill(pause: number): Promise<void>;
}

/** A PostgreSQL of its own and two gateways on it, with the subgraphs in them. */
export interface Stage extends AsyncDisposable {
  database: Database;
  /** Asks as the superuser, who sees behind row-level security, by a connection for each question. */
  asOwner<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  gateways: Gateway[];
  /** Prints of the gateways, for the case that something failed. */
  output(): string;
  restartPostgres(): Promise<void>;
  /** Holds a transaction that has written, in another database of the same server. */
  holdElsewhere(milliseconds: number): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  await using stack = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-chaos-'));
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const server = await startEmbeddedPostgres({ dataFolder, log: quiet });
  stack.defer(() => server.stop());
  await migrate({ ownerUrl: server.ownerUrl, url: server.url, log: quiet });
  const database = await connectDatabase({ url: server.url, applicationName: 'chaos', poolSize: 12 });
  stack.defer(() => database.close());
  const asOwner = <Row>(text: string, values: unknown[] = []) => askOnce<Row>(server.ownerUrl, text, values);
  await asOwner('create database elsewhere');
  const gateways: Gateway[] = [];
  for (let index = 0; index < 2; index++) {
    gateways.push(stack.use(await startGateway({ DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl })));
  }
  const kept = stack.move();
  return {
    database,
    asOwner,
    gateways,
    output: () => gateways.map(({ process }) => process.output()).join('\n'),
    restartPostgres: () => restartPostgres(join(dataFolder, 'postgres'), asOwner),
    holdElsewhere: (milliseconds) => holdElsewhere(server.ownerUrl, milliseconds),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function startGateway(database: Record<string, string>): Promise<Gateway & AsyncDisposable> {
  const [port, doorPort, inspectorPort] = [await freePort(), await freePort(), await freePort()];
  const env = {
    ...database,
    PORT: String(port),
    GUARDIAN_SECRET: 'a secret that the gateways of the run share',
    GUARDIAN_URL: `http://localhost:${doorPort}`,
    NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}`,
  };
  /** Again and again while the database is away, as whoever supervises a process does. */
  const start = async (attempts = 20): Promise<GuardianProcess> => {
    const process = guardian(['start', '--role', 'gateway'], env);
    try {
      await untilReady(`http://127.0.0.1:${port}`, process);
      return process;
    } catch (error) {
      await process.end();
      if (attempts <= 1) throw error;
      await new Promise((done) => setTimeout(done, 500));
      return start(attempts - 1);
    }
  };
  const memory: number[][] = [[]];
  const heaps: HeapSample[][] = [[]];
  const gateway: Gateway & AsyncDisposable = {
    door: await startTcpProxy(port, { port: doorPort }),
    process: await start(),
    memory,
    heaps,
    async weigh(when) {
      const of = heaps.at(-1);
      const heap = await collectedHeap(inspectorPort);
      if (heap !== null) of?.push({ when, ...heap });
    },
    async kill(pause) {
      gateway.process.child.kill('SIGKILL');
      await gateway.process.exited;
      await new Promise((done) => setTimeout(done, pause));
      memory.push([]);
      heaps.push([]);
      gateway.process = await start();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(sampling);
      await gateway.door[Symbol.asyncDispose]();
      await gateway.process.end();
    },
  };
  const sampling = setInterval(() => {
    const bytes = residentBytes(gateway.process.child.pid);
    if (bytes !== null) memory.at(-1)?.push(bytes);
  }, 500);
  return gateway;
}

function residentBytes(pid: number | undefined): number | null {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024 || null;
  } catch {
    return null; // it is gone, or the system has no /proc
  }
}

/** Fast shutdown; whoever started the server starts it again. */
async function restartPostgres(folder: string, asOwner: Stage['asOwner']): Promise<void> {
  const before = readPostmaster(folder);
  if (before === null) throw new Error('PostgreSQL does not run.');
  process.kill(before.pid, 'SIGINT');
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    await new Promise((done) => setTimeout(done, 100));
    const now = readPostmaster(folder);
    if (now === null || now.pid === before.pid || now.port === 0) continue;
    const answers = await asOwner('select 1').then(
      () => true,
      () => false,
    );
    if (answers) return;
  }
  throw new Error('PostgreSQL did not come back within 30 s.');
}

async function askOnce<Row>(url: string, text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end().catch(() => {});
  }
}

async function holdElsewhere(ownerUrl: string, milliseconds: number): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = '/elsewhere';
  const client = new pg.Client({ connectionString: url.href });
  client.on('error', () => {}); // the server may be restarted meanwhile
  await client.connect();
  try {
    await client.query('begin');
    await client.query('create table if not exists held (id int)');
    await client.query('insert into held values (1)');
    await new Promise((done) => setTimeout(done, milliseconds));
    await client.query('commit');
  } finally {
    await client.end().catch(() => {});
  }
}
