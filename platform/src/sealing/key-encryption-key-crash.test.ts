import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { requireKeys } from './check-sealed-columns.ts';
import { NotOpened } from './envelope.ts';
import { keyringOf, openKeyring } from './index.ts';
import { keysInMemory } from './key-encryption-keys.ts';
import { keysOfFolder } from './testing/keys-of-folder.ts';
import { createSampleTable, readNotes, writeNotes } from './testing/sample.ts';

const script = fileURLToPath(new URL('./testing/rotate-key-encryption-key-process.ts', import.meta.url));
const organizations = 2_000;

test('a key-encryption key whose replacement is killed again and again: every data key opens, and none by a former one', {
  timeout: 120_000,
}, async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'guardian-kek-'));
  await using database = await testDatabase();
  await createSampleTable(database.ownerUrl);
  openKeyring(database, keysOfFolder(folder.path));
  const [first] = await keysOfFolder(folder.path).all();
  const ids = await makeDataKeys(database);
  const witness = systemContext(database, ids[0] ?? '');
  await writeNotes(witness, ['a number', 'another']);
  const before = await dataKeysOf(database, ids);

  // Killed as it begins, after the first batch and before the last one; then it may go to its end.
  const shares: number[] = [];
  for (const share of [0, 0.2, 0.7]) {
    const known = (await keysOfFolder(folder.path).current()).id;
    const child = rotation(database.url, folder.path);
    const exited = once(child, 'exit');
    const rewrapped = () => shareOf(database, folder.path, known);
    while ((await rewrapped()) < share || (await keysOfFolder(folder.path).current()).id === known) await pause();
    await pause(Math.random() * 20);
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    shares.push(await rewrapped());

    // A process that starts now finds every key that something is sealed by, and reads what was written before.
    openKeyring(database, keysOfFolder(folder.path));
    await requireKeys(database.system, keysOfFolder(folder.path));
    expect(await readNotes(witness)).toEqual(['a number', 'another']);
    expect(await dataKeysOf(database, ids.slice(0, 100))).toEqual(before.slice(0, 100));
  }
  expect(shares.filter((share) => share > 0 && share < 1)).not.toEqual([]);

  expect(await once(rotation(database.url, folder.path), 'exit')).toEqual([0, null]);
  const [current, ...others] = await keysOfFolder(folder.path).all();
  expect(others).toEqual([]);
  expect(current?.id).not.toBe(first?.id);
  openKeyring(database, keysOfFolder(folder.path));
  expect(await dataKeysOf(database, ids)).toEqual(before);

  // Whoever kept the first key reads nothing by it, also where a row is made to say that it is wrapped by it.
  const stolen = keysInMemory(first && Buffer.from(first.key));
  await expect(requireKeys(database.system, stolen)).rejects.toThrow(current?.id);
  await database.system`update platform.data_key set wrapped_by = ${first?.id ?? ''}`;
  openKeyring(database, stolen);
  await expect(readNotes(witness)).rejects.toThrow(NotOpened);
});

function rotation(url: string, folder: string): ChildProcess {
  return spawn(process.execPath, [script, url, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A data key for each of so many organizations, wrapped by the current key-encryption key. */
async function makeDataKeys(database: TestDatabase): Promise<string[]> {
  const ids = Array.from({ length: organizations }, () => uuidv7());
  const rows = [];
  for (const id of ids) {
    const { wrappedKey, ...key } = await keyringOf({ database }).make(id, 1);
    rows.push({ ...key, organizationId: id, wrappedKey: `\\x${wrappedKey.toString('hex')}` });
  }
  await database.system.unsafe(
    `insert into platform.data_key (organization_id, number, id, state, wrapped_by, wrapped_key)
    select "organizationId", 1, id, 'ACTIVE', "wrappedBy", "wrappedKey"
    from jsonb_to_recordset($1::jsonb) as row ("organizationId" uuid, id uuid, "wrappedBy" text, "wrappedKey" bytea)`,
    [JSON.stringify(rows)],
  );
  return ids;
}

async function dataKeysOf(database: TestDatabase, ids: readonly string[]): Promise<string[]> {
  const keyring = keyringOf({ database });
  const opened = await Promise.all(ids.map((id) => keyring.keys(systemContext(database, id).db, id)));
  return opened.map((keys) => keys.map(({ number, key }) => `${number} ${key.toString('hex')}`).join());
}

/** Which part of the data keys is wrapped by the key that is current now, unless that is still this one. */
async function shareOf(database: TestDatabase, folder: string, known: string): Promise<number> {
  const { id } = await keysOfFolder(folder).current();
  if (id === known) return 0;
  const [row] = await database.system<{ share: number }[]>`
    select avg((wrapped_by = ${id})::int)::float8 as share from platform.data_key`;
  return row?.share ?? 0;
}

const pause = (milliseconds = 2) => new Promise((resolve) => setTimeout(resolve, milliseconds));
