import { expect, it } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { maintainEvents, openEventLog } from './index.ts';
import { record, take } from './testing.ts';

it('cuts ranges under running writers and drops what is past retention, never what a reader still needs', async () => {
  await using database = await testDatabase();
  const ctx = systemContext(database, uuidv7());
  const log = openEventLog(database);
  await log.start();
  const abort = new AbortController();
  const live = log.follow({ organizationId: ctx.organizationId, after: 0n, types: ['*'] }, abort.signal);
  let writing = true;
  let written = 0;
  const writer = (async () => {
    while (writing) await record(ctx, 'test.happened', ++written);
  })();
  for (let turn = 0; turn < 3; turn++) {
    await expect.poll(() => log.position()).toBeGreaterThan(BigInt(turn * 200));
    expect((await maintainEvents(database, { lead: 20 })).dropped).toBe(0);
  }
  await expect.poll(() => log.position()).toBeGreaterThan(700n);
  writing = false;
  await writer;
  const events = await take(live, written);
  expect(events.map(({ subjectVersion }) => subjectVersion)).toEqual(Array.from({ length: written }, (_, i) => i + 1));
  const partitions = await database.system`select * from platform.event_partition`;
  expect(partitions.length).toBe(4);

  // The dispatcher has read nothing yet, so that nothing may go.
  expect((await maintainEvents(database, { days: 0, lead: 20 })).dropped).toBe(0);
  await database.system`update platform.consumer set seq = ${String(log.position())}`;
  expect((await maintainEvents(database, { days: 0, lead: 20 })).dropped).toBeGreaterThanOrEqual(3);

  const reader = openEventLog(database);
  await reader.start();
  const expired = reader.follow({ organizationId: ctx.organizationId, after: 1n, types: ['*'] }, abort.signal);
  await expect(expired.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  abort.abort();
  await reader.stop();
  await log.stop();
});
