import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { requireKeys } from './check-sealed-columns.ts';
import { NotOpened } from './envelope.ts';
import {
  continueRotation,
  dataKeys,
  indexValues,
  keyringOf,
  openKeyring,
  openValues,
  rotateDataKey,
  rotateKeyEncryptionKey,
  sealPlainValues,
  unsealedColumns,
} from './index.ts';
import { keysInMemory } from './key-encryption-keys.ts';
import { createSampleTable, note, readNotes, storedNotes, writeNotes } from './testing/sample.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await createSampleTable(database.ownerUrl);
});
afterAll(() => database.close());

const anew = () => systemContext(database, uuidv7());
const again = ({ organizationId }: { organizationId: string }) => systemContext(database, organizationId);

async function finish(ctx: ReturnType<typeof anew>) {
  for (;;) {
    const rotation = await continueRotation(ctx);
    if (rotation === null || rotation.finishedAt !== null) return rotation;
  }
}

test('a rotation seals every value by the new key, and destroys the one before when nothing is sealed by it', async () => {
  const ctx = anew();
  const texts = Array.from({ length: 1_203 }, (_, position) => `note ${position}`);
  await writeNotes(ctx, texts);
  const before = await storedNotes(again(ctx));
  await rotateDataKey(ctx);
  expect(await readNotes(again(ctx))).toEqual(texts);
  await continueRotation(ctx);
  await writeNotes(ctx, ['in the middle']);
  expect(await readNotes(again(ctx))).toEqual([...texts, 'in the middle']);
  expect((await dataKeys(ctx.db, ctx.organizationId)).map(({ state }) => state)).toEqual(['ACTIVE', 'RETIRING']);
  expect(await finish(ctx)).toMatchObject({ toNumber: 2, processed: 1_204 });
  expect(await readNotes(again(ctx))).toEqual([...texts, 'in the middle']);
  const [active, former] = await dataKeys(ctx.db, ctx.organizationId);
  expect(active).toMatchObject({ number: 2, state: 'ACTIVE' });
  expect(former).toMatchObject({ number: 1, state: 'DESTROYED', wrappedKey: null });
  const old = before.map(({ id, note: sealed }) => ({ rowId: id, sealed }));
  await expect(openValues(again(ctx), ctx.db, note, old)).rejects.toThrow(NotOpened);
});

test('two rotations at once are one, and the second is refused', async () => {
  const ctx = anew();
  await writeNotes(ctx, ['a']);
  const outcomes = await Promise.allSettled([rotateDataKey(ctx), rotateDataKey(again(ctx)), rotateDataKey(again(ctx))]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
  }
  await finish(ctx);
  expect(await readNotes(again(ctx))).toEqual(['a']);
});

test('writers that seal while one rotation follows another lose nothing', async () => {
  const ctx = anew();
  let writing = true;
  const written: string[] = [];
  const writers = [1, 2, 3].map(async (writer) => {
    for (let turn = 0; writing; turn++) {
      const text = `${writer}.${turn}`;
      await writeNotes(again(ctx), [text]);
      written.push(text);
    }
  });
  for (let turn = 0; turn < 8; turn++) {
    await rotateDataKey(again(ctx));
    await finish(again(ctx));
  }
  writing = false;
  await Promise.all(writers);
  expect((await readNotes(again(ctx))).sort()).toEqual(written.sort());
  expect(written.length).toBeGreaterThan(20);
});

test('a value in another row or organization, or in the database of another installation, is not opened', async () => {
  const [ctx, other] = [anew(), anew()];
  await writeNotes(ctx, ['mine', 'mine too']);
  await writeNotes(other, ['theirs']);
  const [first, second] = await storedNotes(ctx);
  const [theirs] = await storedNotes(other);
  const opened = (where: typeof ctx, rowId: string | undefined, sealed: Buffer | null | undefined) =>
    openValues(where, where.db, note, [{ rowId: rowId ?? '', sealed: sealed ?? null }]);
  expect(await opened(ctx, first?.id, first?.note)).toEqual(['mine']);
  await expect(opened(ctx, second?.id, first?.note)).rejects.toThrow(NotOpened);
  await expect(opened(ctx, theirs?.id, theirs?.note)).rejects.toThrow(NotOpened);
  await expect(opened(other, first?.id, first?.note)).rejects.toThrow(NotOpened);
  const elsewhere = { ...database };
  openKeyring(elsewhere, keysInMemory());
  await expect(
    openValues({ ...ctx, database: elsewhere }, ctx.db, note, [
      { rowId: first?.id ?? '', sealed: first?.note ?? null },
    ]),
  ).rejects.toThrow(/key-encryption key/);
});

test('an index finds a value before, during and after a rotation', async () => {
  const ctx = anew();
  await writeNotes(ctx, ['Straße', 'other']);
  const finds = async () => {
    const wanted = await indexValues(again(ctx), note, 'STRASSE'.replace('SS', 'ß'));
    const rows = await storedNotes(again(ctx));
    return rows.filter(({ noteIndex }) => wanted.some((value) => noteIndex?.equals(value))).length;
  };
  expect(await finds()).toBe(1);
  await rotateDataKey(ctx);
  expect(await finds()).toBe(1);
  await finish(ctx);
  expect(await finds()).toBe(1);
});

test('what lies in plain from before is sealed, without a new key', async () => {
  const ctx = anew();
  const { system } = database;
  await system`
    insert into platform.sealed_sample (organization_id, id, plain)
    select ${ctx.organizationId}, gen_random_uuid(), 'plain ' || n from generate_series(1, 700) n`;
  await sealPlainValues(ctx);
  await finish(ctx);
  const rows = await storedNotes(ctx);
  expect(rows.every(({ plain, note: sealed }) => plain === null && sealed !== null)).toBe(true);
  expect(new Set(await readNotes(again(ctx))).size).toBe(700);
  expect(await dataKeys(ctx.db, ctx.organizationId)).toHaveLength(1);
});

test('a new key-encryption key wraps every data key, and the one before is forgotten', async () => {
  const ctx = anew();
  await writeNotes(ctx, ['a']);
  const { keyEncryptionKeys } = keyringOf({ database });
  const former = await keyEncryptionKeys.current();
  await rotateKeyEncryptionKey(database, { renew: true });
  const current = await keyEncryptionKeys.current();
  expect(current.id).not.toBe(former.id);
  expect(await keyEncryptionKeys.all()).toEqual([current]);
  const rows = await database.system<{ by: string }[]>`
    select distinct wrapped_by as by from platform.data_key where wrapped_key is not null`;
  expect(rows).toEqual([{ by: current.id }]);
  keyringOf({ database }).forget(ctx.organizationId);
  expect(await readNotes(again(ctx))).toEqual(['a']);
  await expect(requireKeys(database.system, keysInMemory())).rejects.toThrow(/put it back/);
});

test('a column that is declared and not sealed, or sealed and not declared, is found in the catalogue', async () => {
  expect(await unsealedColumns(database.system)).toEqual(
    expect.not.arrayContaining([expect.stringContaining('sample')]),
  );
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`set role guardian_owner`;
  await owner`alter table platform.sealed_sample add column stray platform.sealed`;
  await owner`alter table platform.sealed_sample rename column note to renamed`;
  expect(await unsealedColumns(database.system)).toEqual(
    expect.arrayContaining([
      'platform.sealed_sample.note is declared sensitive and not sealed',
      'platform.sealed_sample.stray is sealed and no rotation knows of it',
    ]),
  );
  await owner`alter table platform.sealed_sample drop column stray`;
  await owner`alter table platform.sealed_sample rename column renamed to note`;
  await owner.end();
});
