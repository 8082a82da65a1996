import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSecrets, secretsFrom, sign, verify } from './index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-secrets-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('keeps one secret over restarts and concurrent first starts', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openSecrets({ secret: null, dataFolder: folder })));
  const keys = new Set(opened.map((secrets) => secrets.derive('cursor').toString('hex')));
  expect(keys.size).toBe(1);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});

it('gives each purpose a key of its own', () => {
  const secrets = secretsFrom('x'.repeat(32));
  expect(secrets.derive('cursor')).not.toEqual(secrets.derive('service'));
});

it('stops on a damaged secret file rather than making a new secret, which would void every session and cursor', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'guardian-secrets-'));
  await writeFile(join(damaged, 'secret'), 'oops');
  await expect(openSecrets({ secret: null, dataFolder: damaged })).rejects.toThrow(/damaged/);
  await rm(damaged, { recursive: true });
});

it('refuses a signature of another text, of another length and of another key', () => {
  const key = secretsFrom('x'.repeat(32)).derive('a');
  const signature = sign(key, 'text');
  expect(verify(key, 'text', signature)).toBe(true);
  expect(verify(key, 'text2', signature)).toBe(false);
  expect(verify(key, 'text', '')).toBe(false);
  expect(verify(secretsFrom('y'.repeat(32)).derive('a'), 'text', signature)).toBe(false);
});
