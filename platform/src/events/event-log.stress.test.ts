import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { uuidv7 } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { openEventLog, type StoredEvent } from './index.ts';
import { committed } from './wake-up.ts';

const writers = 24;
const subjects = 40;
const runMilliseconds = 6_000;
const foreignMilliseconds = 5_000;

interface Written {
  version: number;
  committedAt: number;
}

it('loses, doubles and reorders nothing with 24 writers, rollbacks, savepoints, late commits and a foreign transaction held open', {
  timeout: 60_000,
}, async () => {
  await using database = await testDatabase({ poolSize: writers });
  const owner = postgres(database.ownerUrl, { max: 2, onnotice: () => {} });
  await owner`create table public.stress (id int primary key, version int not null default 0)`;
  await owner`insert into public.stress select generate_series(1, ${subjects})`;
  await owner`grant select, update on public.stress to guardian_app`;

  const organizationId = uuidv7();
  const log = openEventLog(database);
  await log.start();
  const abort = new AbortController();
  const start = log.position();
  const seen: StoredEvent[] = [];
  const delays: number[] = [];
  const written = new Map<string, Written>();
  const live = follow(log.follow({ organizationId, after: 'head', types: ['*'] }, abort.signal), (event) => {
    seen.push(event);
    const commit = written.get(`${event.subjectId}:${event.subjectVersion}`);
    delays.push(commit === undefined ? 0 : performance.now() - commit.committedAt);
  });
  const slow: bigint[] = [];
  const slowly = follow(log.follow({ organizationId, after: start, types: ['*'] }, abort.signal), async ({ seq }) => {
    slow.push(seq);
    // Falls behind by thousands, and has to go on from the log.
    if (slow.length % 500 === 0) await wait(300);
  });

  const until = performance.now() + runMilliseconds;
  const foreign = owner.begin(async (transaction) => {
    await transaction`create temporary table held (id int)`; // takes a transaction id
    await wait(foreignMilliseconds);
  });
  const write = async (writer: number) => {
    for (let turn = 0; performance.now() < until; turn++) await writeOnce(writer * 1_000_000 + turn);
  };
  const writeOnce = async (turn: number) => {
    const kind = turn % 10;
    const subject = 1 + Math.floor(Math.random() * subjects);
    const made: number[] = [];
    await database.app
      .begin(async (transaction) => {
        await transaction`select set_config('app.organization_id', ${organizationId}, true)`;
        const bump = async () => {
          const [row] = await transaction<{ version: number }[]>`
              update public.stress set version = version + 1 where id = ${subject} returning version`;
          return row?.version ?? 0;
        };
        const version = await bump();
        if (kind === 1) {
          // What a savepoint took back is no event.
          await transaction
            .savepoint(async (inner) => {
              await inner`select platform.append_events(${[event(organizationId, subject, version)] as never}::jsonb)`;
              throw new Error('rolled back');
            })
            .catch(() => {});
        }
        await transaction`select platform.append_events(${[event(organizationId, subject, version)] as never}::jsonb)`;
        made.push(version);
        if (kind === 2) throw new Error('rolled back');
        if (kind === 3) await wait(Math.random() * 60); // late
      })
      .then(
        () => {
          for (const version of made) {
            written.set(`${subject}:${version}`, { version, committedAt: performance.now() });
          }
          committed();
        },
        () => {},
      );
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await foreign;
  await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(written.size);
  await expect.poll(() => slow.length, { timeout: 20_000 }).toBe(written.size);
  abort.abort();
  await Promise.all([live, slowly]);

  const keys = seen.map(({ subjectId, subjectVersion }) => `${subjectId}:${subjectVersion}`);
  expect(new Set(keys).size, 'doubled').toBe(keys.length);
  expect(
    keys.filter((key) => !written.has(key)),
    'from nowhere',
  ).toEqual([]);
  expect(slow, 'the slow reader').toEqual(seen.map(({ seq }) => seq));
  expect(inversions(seen), 'versions that decrease').toBe(0);
  const sorted = delays.sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  process.stdout.write(
    `event log: ${seen.length} events in ${runMilliseconds / 1_000} s, commit to delivery p50 ${sorted[sorted.length >> 1]?.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms\n`,
  );
  expect(sorted.at(-1), 'the foreign transaction delays delivery').toBeLessThan(foreignMilliseconds / 2);
  await log.stop();
  await owner.end();
});

function event(organizationId: string, subject: number, version: number) {
  return {
    ...{ organizationId, type: 'stress.written', subjectType: 'Stress', subjectId: String(subject) },
    ...{ subjectVersion: version, actorKind: 'SYSTEM', payload: {} },
  };
}

async function follow(events: AsyncIterable<StoredEvent>, take: (event: StoredEvent) => void | Promise<void>) {
  for await (const event of events) await take(event);
}

function inversions(events: StoredEvent[]): number {
  const latest = new Map<string, number>();
  let count = 0;
  for (const { subjectId, subjectVersion } of events) {
    if (subjectVersion <= (latest.get(subjectId) ?? 0)) count += 1;
    latest.set(subjectId, subjectVersion);
  }
  return count;
}
