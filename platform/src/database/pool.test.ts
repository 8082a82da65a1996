import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quiet } from '../testing/index.ts';
import { readPostmaster } from './embedded/postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start.ts';
import { openPool } from './pool.ts';
import { isConnectionLoss } from './statement.ts';
import { createTenantReader } from './tenant-reader.ts';

let dataFolder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'guardian-pool-'));
  server = await startEmbeddedPostgres({ dataFolder, log: quiet });
});
afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const open = (max: number) => openPool(server.ownerUrl, max, { application_name: 'pool test' });

/** Drizzle wraps what the server or the pool says. */
const causeOf = (error: unknown) => (error instanceof Error && error.cause ? error.cause : error);

/** Fast shutdown; whoever started the server starts it again. */
async function restart(): Promise<void> {
  const folder = join(dataFolder, 'postgres');
  const before = readPostmaster(folder);
  if (before === null) throw new Error('PostgreSQL does not run.');
  process.kill(before.pid, 'SIGINT');
  for (;;) {
    await wait(50);
    const now = readPostmaster(folder);
    if (now !== null && now.pid !== before.pid && now.port !== 0) return;
  }
}

test('through restarts of the server every statement, read and transaction ends, and with its own answer', async () => {
  const pool = open(4);
  const reader = createTenantReader({ app: pool }, null);
  const number = () => Math.floor(Math.random() * 1e9);
  const asked: Record<string, (value: number) => Promise<{ value: number } | undefined>> = {
    statement: async (value) =>
      (await pool.unsafe<{ value: number }[]>('select $1::int as value', [value], { prepare: true }))[0],
    described: async (value) =>
      (await pool.unsafe<{ value: number }[]>(`select $1::int as value, ${value}`, [value], { prepare: true }))[0],
    simple: async (value) => (await pool.unsafe<{ value: number }[]>(`select ${value} as value`))[0],
    read: async (value) => {
      const [first, second] = await Promise.all([
        reader.execute<{ value: number }>(sql`select ${value}::int as value`),
        reader.execute<{ value: number }>(sql`select ${value}::int as value`),
      ]);
      return first[0]?.value === second[0]?.value ? first[0] : undefined;
    },
    transaction: (value) =>
      pool.begin(async (connection) => {
        await connection`select pg_sleep(0.002)`;
        return (await connection<{ value: number }[]>`select ${value}::int as value`)[0];
      }) as Promise<{ value: number } | undefined>,
  };
  let stopped = false;
  const unanswered = new Map<object, string>();
  const answered: Record<string, number> = {};
  const wrong: string[] = [];
  const work = async (kind: string, ask: (value: number) => Promise<{ value: number } | undefined>) => {
    while (!stopped) {
      const value = number();
      const started = {};
      unanswered.set(started, kind);
      const failure = await ask(value).then(
        (row) => {
          answered[kind] = (answered[kind] ?? 0) + 1;
          if (row?.value !== value) wrong.push(`${kind}: ${JSON.stringify(row)} for ${value}`);
          return null;
        },
        (error: unknown) => error,
      );
      unanswered.delete(started);
      if (failure === null) continue;
      if (!isConnectionLoss(causeOf(failure))) wrong.push(`${kind}: ${failure}`);
      await wait(20);
    }
  };
  const working = Object.entries(asked).flatMap(([kind, ask]) => [1, 2, 3, 4].map(() => work(kind, ask)));
  const before: Record<string, number>[] = [];
  for (let round = 0; round < 3; round++) {
    await wait(300);
    await restart();
    before.push({ ...answered });
    await wait(700);
  }
  stopped = true;
  await Promise.race([Promise.all(working), wait(3_000)]);
  expect([...unanswered.values()]).toEqual([]);
  expect(wrong).toEqual([]);
  for (const kind of Object.keys(asked)) {
    expect(answered[kind], `${kind} goes on after the last restart`).toBeGreaterThan(before.at(-1)?.[kind] ?? 0);
  }
  await pool.end({ timeout: 1 });
});

test('who comes first is served first, and nobody waits for a connection that was lost', async () => {
  const pool = open(1);
  const order: number[] = [];
  const held = pool.begin(async (sql) => {
    await sql`select pg_sleep(0.1)`;
    order.push(0);
  });
  await Promise.all([held, ...[1, 2, 3].map((each) => pool`select 1`.then(() => order.push(each)))]);
  expect(order).toEqual([0, 1, 2, 3]);

  const sleeping = pool`select pg_sleep(20)`.then(
    () => null,
    (error: unknown) => error,
  );
  const behind = pool`select 1 as one`;
  const other = open(1);
  await wait(100);
  await other`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`;
  expect(isConnectionLoss(await sleeping)).toBe(true);
  expect(await behind).toMatchObject([{ one: 1 }]);
  await Promise.all([pool.end({ timeout: 1 }), other.end({ timeout: 1 })]);
});

test('a closed pool refuses, ends who waits, and gives those on loan their time', async () => {
  const pool = open(1);
  const slow = pool`select pg_sleep(0.2)`.execute();
  const waiting = pool`select 1`.catch((error: { code: string }) => error.code);
  await wait(50);
  await pool.end({ timeout: 2 });
  expect(await slow).toHaveLength(1);
  expect(await waiting).toBe('CONNECTION_ENDED');
  await expect(pool`select 1`).rejects.toMatchObject({ code: 'CONNECTION_ENDED' });
});
