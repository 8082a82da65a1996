import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { NotOpened } from './envelope.ts';
import { dataKeys, keyringOf, newestRotation, openValues, rotateDataKey } from './index.ts';
import { createSampleTable, note, readNotes, storedNotes, writeNotes } from './testing/sample.ts';

const script = fileURLToPath(new URL('./testing/rotate-process.ts', import.meta.url));
const rows = 5_000;

test('a rotation that is killed again and again goes on where it was: nothing is lost, and nothing is open to a wrong key', {
  timeout: 120_000,
}, async () => {
  await using database = await testDatabase();
  await createSampleTable(database.ownerUrl);
  const organizationId = uuidv7();
  const request = () => systemContext(database, organizationId);
  const texts = Array.from({ length: rows }, (_, position) => `note ${position}`);
  for (let from = 0; from < rows; from += 1_000) await writeNotes(request(), texts.slice(from, from + 1_000));
  const before = await storedNotes(request());
  await rotateDataKey(request());

  const checkpoints: number[] = [];
  for (let kills = 0; ; kills++) {
    const child = spawn(process.execPath, [script, database.url, organizationId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    // Killed in the middle of a step: some milliseconds after another one was told.
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 60));
    const [code] = await exited;
    const rotation = await newestRotation(request().db, organizationId);
    checkpoints.push(rotation?.processed ?? 0);
    expect(await readNotes(request())).toEqual(texts);
    if (code === 0) break;
    expect(kills).toBeLessThan(60);
  }
  expect(checkpoints.length).toBeGreaterThan(2);
  expect(checkpoints).toEqual([...checkpoints].sort((a, b) => a - b));
  expect(checkpoints.at(-1)).toBe(rows);

  const keys = await dataKeys(request().db, organizationId);
  expect(keys.map(({ number, state }) => ({ number, state }))).toEqual([
    { number: 2, state: 'ACTIVE' },
    { number: 1, state: 'DESTROYED' },
  ]);
  // A process that has the key in memory keeps it for a while; nobody else can get it any more.
  keyringOf({ database }).forget(organizationId);
  const [old] = before;
  await expect(
    openValues(request(), request().db, note, [{ rowId: old?.id ?? '', sealed: old?.note ?? null }]),
  ).rejects.toThrow(NotOpened);
});
