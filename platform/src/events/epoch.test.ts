import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { connectDatabase, migrate, startEmbeddedPostgres, systemContext, uuidv7 } from '../database/index.ts';
import { secretsFrom } from '../secrets/index.ts';
import { quiet, testDatabase } from '../testing/index.ts';
import { openCursors, openEventLog } from './index.ts';
import { record, take } from './testing.ts';

const secrets = secretsFrom('a secret of at least 32 characters');

it('answers positions from before a restore with CURSOR_EXPIRED instead of a silent gap', async () => {
  await using database = await testDatabase();
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  const log = openEventLog(database);
  await log.start();
  const cursors = openCursors(log, secrets);
  const ctx = systemContext(database, uuidv7());
  await record(ctx);
  const events = log.follow(
    { organizationId: ctx.organizationId, after: 0n, types: ['*'] },
    new AbortController().signal,
  );
  const [event] = await take(events, 1);
  const cursor = cursors.encode(ctx.organizationId, event?.seq ?? 0n);
  expect(cursors.decode(ctx.organizationId, cursor)).toBe(event?.seq);

  const changed = Promise.withResolvers<void>();
  log.onEpoch(() => changed.resolve());
  await owner`select platform.renew_epoch()`;
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'guardian events%' and datname = current_database()`;
  await changed.promise;
  await expect(events.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect(() => cursors.decode(ctx.organizationId, cursor)).toThrow(expect.objectContaining({ code: 'CURSOR_EXPIRED' }));
  await log.stop();
  await owner.end();
});

it('goes on without loss or doubles when Postgres crashes under the reader and comes back', {
  timeout: 60_000,
}, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-crash-'));
  const server = await startEmbeddedPostgres({ dataFolder, log: quiet });
  await migrate({ ownerUrl: server.ownerUrl, url: server.url, log: quiet });
  const database = await connectDatabase({ url: server.url, applicationName: 'test', poolSize: 4 });
  const log = openEventLog(database);
  await log.start();
  const ctx = systemContext(database, uuidv7());
  const abort = new AbortController();
  const live = log.follow({ organizationId: ctx.organizationId, after: 'head', types: ['*'] }, abort.signal);
  for (const version of [1, 2, 3]) await record(ctx, 'test.happened', version);
  const before = await take(live, 2);

  // A server whose backend is killed ends every connection and recovers, on the same port.
  const [backend] = await database.system<{ pid: number }[]>`select pg_backend_pid() as pid`;
  process.kill(backend?.pid ?? 0, 'SIGKILL');
  const recorded = async (version: number) => {
    await expect
      .poll(
        () =>
          record(ctx, 'test.happened', version).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
  };
  await recorded(4);
  await recorded(5);
  // Whether a write took place whose connection was lost at its commit, nobody knows: it may be there twice.
  const stored = await database.system<{ version: number }[]>`
    select subject_version as version from platform.events where organization_id = ${ctx.organizationId} order by seq`;
  const after = await take(live, stored.length - before.length);
  const delivered = [...before, ...after].map(({ subjectVersion }) => subjectVersion);
  expect(delivered).toEqual(stored.map(({ version }) => version));
  expect([...new Set(delivered)]).toEqual([1, 2, 3, 4, 5]);
  abort.abort();
  await log.stop();
  await database.close();
  await server.stop();
  await rm(dataFolder, { recursive: true });
});
