import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-install-'));
  await mkdir(join(folder, 'scripts'));
  await copyFile(fileURLToPath(new URL('install.js', import.meta.url)), join(folder, 'scripts', 'install.js'));
  const name = { name: 'x', version: '1.0.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...name, type: 'module' }));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...name, lockfileVersion: 3, requires: true, packages: { '': name } }),
  );
});

afterEach(() => rm(folder, { recursive: true }));

function install(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/install.js'], { cwd: folder });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

test('a fresh clone installs once, and again only when the lockfile changed', async () => {
  expect(await install()).toMatchObject({ code: 0, output: expect.stringContaining('Installing the packages') });
  expect(await install()).toEqual({ code: 0, output: '' });
  await writeFile(
    join(folder, 'package-lock.json'),
    `${JSON.stringify({ name: 'x', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name: 'x', version: '1.0.0' } } })}\n`,
  );
  expect((await install()).output).toContain('Installing the packages');
});

test('of two terminals one installs and the other waits for it', async () => {
  const both = await Promise.all([install(), install()]);
  expect(both.map((run) => run.code)).toEqual([0, 0]);
  expect(both.filter((run) => run.output.includes('Installing the packages'))).toHaveLength(1);
});

test('the lock of an installation that was killed is taken over', async () => {
  await mkdir(join(folder, '.install-lock'));
  await writeFile(join(folder, '.install-lock', 'pid'), '999999999');
  expect(await install()).toMatchObject({ code: 0, output: expect.stringContaining('Installing the packages') });
});

test('an installation that fails says so and is tried again the next time', async () => {
  const missing = { name: 'x', version: '1.0.0', dependencies: { 'not-in-the-lockfile': '1.0.0' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...missing, type: 'module' }));
  expect(await install()).toMatchObject({
    code: 1,
    output: expect.stringContaining('The packages could not be installed'),
  });
  expect((await install()).output).toContain('Installing the packages');
});

test('packages that were installed by hand are not installed again', async () => {
  const record = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
  await mkdir(join(folder, 'node_modules'));
  await writeFile(join(folder, 'node_modules', '.package-lock.json'), record);
  await writeFile(join(folder, 'package-lock.json'), record);
  expect(await install()).toEqual({ code: 0, output: '' });
  await writeFile(join(folder, 'package-lock.json'), record.replace('1.0.0', '1.0.1'));
  expect((await install()).output).toContain('Installing the packages');
});
