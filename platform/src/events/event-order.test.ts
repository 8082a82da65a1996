import postgres from 'postgres';
import { expect, it } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { record } from './testing.ts';

const wrap = 2n ** 31n;

it('keeps the order while the low 31 bits of the numbers wrap around', async () => {
  await using database = await testDatabase();
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`select setval('platform.event_seq', ${String(wrap - 3n)})`;
  const ctx = systemContext(database, uuidv7());
  const horizon = async () => {
    const [row] = await database.system<{ horizon: string }[]>`select platform.horizon() as horizon`;
    return BigInt(row?.horizon ?? 0);
  };
  await database.app.begin(async (open) => {
    await open`select set_config('app.organization_id', ${ctx.organizationId}, true)`;
    const row = { organizationId: ctx.organizationId, type: 'test.late', subjectType: 'Test', subjectId: 'late' };
    await open`select platform.append_events(${[{ ...row, subjectVersion: 1, actorKind: 'SYSTEM' }] as never}::jsonb)`;
    for (let version = 1; version <= 10; version++) await record(ctx, 'test.happened', version);
    expect(await horizon(), 'an open transaction below the wrap').toBe(wrap - 3n);
  });
  expect(await horizon()).toBe(wrap + 8n);
  await database.app.begin(async (open) => {
    await open`select set_config('app.organization_id', ${ctx.organizationId}, true)`;
    const row = { organizationId: ctx.organizationId, type: 'test.late', subjectType: 'Test', subjectId: 'late' };
    await open`select platform.append_events(${[{ ...row, subjectVersion: 1, actorKind: 'SYSTEM' }] as never}::jsonb)`;
    await record(ctx);
    expect(await horizon(), 'an open transaction above the wrap').toBe(wrap + 8n);
  });
  expect(await horizon()).toBe(wrap + 10n);
  await owner.end();
});

it('has a position below the very first event', async () => {
  await using database = await testDatabase();
  const ctx = systemContext(database, uuidv7());
  await database.app.begin(async (open) => {
    await open`select set_config('app.organization_id', ${ctx.organizationId}, true)`;
    const row = { organizationId: ctx.organizationId, type: 'test.first', subjectType: 'Test', subjectId: 'first' };
    await open`select platform.append_events(${[{ ...row, subjectVersion: 1, actorKind: 'SYSTEM' }] as never}::jsonb)`;
    const [row0] = await database.system<{ horizon: string }[]>`select platform.horizon() as horizon`;
    expect(row0?.horizon).toBe('0');
  });
});
