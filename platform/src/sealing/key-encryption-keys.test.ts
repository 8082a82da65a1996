import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeyEncryptionKeys } from './key-encryption-keys.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (settings: { secret?: string; keyEncryptionKey?: Buffer; previousKeyEncryptionKeys?: Buffer[] } = {}) =>
  openKeyEncryptionKeys({
    dataFolder: folder,
    secret: null,
    keyEncryptionKey: null,
    previousKeyEncryptionKeys: [],
    ...settings,
  });
const file = () => join(folder, 'key-encryption-keys');

it('keeps one key over restarts and concurrent first starts, for its owner only', async () => {
  const ids = await Promise.all([1, 2, 3].map(async () => (await open().current()).id));
  expect(new Set([...ids, (await open().current()).id]).size).toBe(1);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
});

it('is renewed under the eyes of a process that has it open, which still knows the former key', async () => {
  const before = await open().current();
  const other = open();
  const fresh = await open().renew();
  expect(await other.current()).toEqual(fresh);
  expect(await other.all()).toEqual([fresh, before]);
  await open().forgetOthers();
  expect(await other.all()).toEqual([fresh]);
  expect((await readFile(file(), 'utf8')).trim().split('\n')).toHaveLength(1);
});

it('is the same on machines that share a secret, and another for another secret', async () => {
  const [one, other] = [open({ secret: 'x'.repeat(32) }), open({ secret: 'y'.repeat(32) })];
  expect(await one.current()).toEqual(await open({ secret: 'x'.repeat(32) }).current());
  expect((await one.current()).id).not.toBe((await other.current()).id);
  await expect(one.renew()).rejects.toThrow(/GUARDIAN_KEY_ENCRYPTION_KEY/);
});

it('knows what sealed before, wherever that was from', async () => {
  const kept = await open().current();
  const derived = await open({ secret: 'x'.repeat(32) }).current();
  const [keyEncryptionKey, previous] = [randomBytes(32), randomBytes(32)];
  const keys = open({ secret: 'x'.repeat(32), keyEncryptionKey, previousKeyEncryptionKeys: [previous] });
  expect((await keys.current()).key).toEqual(keyEncryptionKey);
  const known = (await keys.all()).map(({ id }) => id);
  expect(known).toHaveLength(4);
  expect(known).toEqual(expect.arrayContaining([kept.id, derived.id]));
});

it('stops on a damaged file rather than making a new key, without which nothing could be read', async () => {
  await writeFile(file(), 'oops');
  await expect(open().current()).rejects.toThrow(/damaged/);
});
