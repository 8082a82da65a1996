import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOrganization, emptyDatabase, type TestDatabase, testDatabase } from '@guardian/platform/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from './run.ts';

let database: TestDatabase;
let folder = '';
let output = '';

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'guardian-cli-'));
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  output = '';
  const keep = (text: unknown) => {
    output += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const run = (args: string[], env: Record<string, string> = {}) =>
  runCommandLine(args, {
    GUARDIAN_DATA: folder,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...env,
  });

describe('create-admin and create-key', () => {
  it('make an operator who owns an organization, and a key for it', async () => {
    const admin = ['--email', 'ada@example.com', '--password', 'correct horse battery', '--organization', 'Engines'];
    expect(await run(['create-admin', ...admin])).toBe(0);
    expect(await run(['create-key', '--scopes', 'contact.read', '--name', 'Robot'])).toBe(0);
    expect(output).toMatch(/grd_live_\w{20,}/);
  });

  it.each([
    [['create-admin', '--email', 'ada@example.com', '--password', 'correct horse battery'], 'There is an account for'],
    [['create-admin', '--email', 'ada', '--password', 'correct horse battery'], '--email must be an address'],
    [['create-admin', '--email', 'b@example.com', '--password', 'short'], 'at least 15 characters'],
    [['create-admin'], '--email'],
    [['create-key', '--organization', 'nobody'], 'There is no organization "nobody"'],
    [['create-key', '--scopes', 'everything'], 'everything is no permission'],
    [['create-key', '--days', 'soon'], '--days must be a number'],
    [['backup'], '--to'],
    [['restore', '--from', '/nowhere'], '/nowhere'],
    [['create-key', '--colour', 'red'], 'no option --colour'],
    [['backup', 'here'], 'takes no argument "here"'],
  ])('say in one sentence what is wrong: %j', async (args, words) => {
    expect(await run(args)).toBe(1);
    expect(output).toContain(words);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('ask which organization, where there are several', async () => {
    await anOrganization(database);
    expect(await run(['create-key'])).toBe(1);
    expect(output).toContain('There are several organizations');
  });
});

describe('set-region', () => {
  it('says where an organization is kept, and takes that back', async () => {
    const { slug } = await anOrganization(database);
    expect(await run(['set-region', '--organization', slug, '--to', 'us'])).toBe(0);
    expect(output).toContain(`of ${slug}: us, before anywhere`);
    expect(await run(['set-region', '--organization', slug, '--anywhere'])).toBe(0);
    expect(output).toContain(`of ${slug}: anywhere, before us`);
  });

  it.each([
    [['--organization', 'nobody', '--to', 'us'], 'There is no organization "nobody"'],
    [['--organization', 'nobody', '--to', 'The Moon'], '--to must be'],
    [['--organization', 'nobody', '--to', 'us', '--anywhere'], 'not both'],
    [['--organization', 'nobody'], '--to'],
  ])('says in one sentence what is wrong: %j', async (options, words) => {
    expect(await run(['set-region', ...options])).toBe(1);
    expect(output).toContain(words);
  });
});

describe('keys rotate', () => {
  it('replaces the key of an organization, and the one of the installation', async () => {
    const { slug } = await anOrganization(database);
    expect(await run(['keys', 'rotate', '--organization', slug])).toBe(0);
    expect(await run(['keys', 'rotate', '--organization', slug])).toBe(0);
    expect(await run(['keys', 'rotate'])).toBe(0);
    expect(output).toContain(`of ${slug} replaced`);
    expect(output).toContain('keys of organizations sealed anew');
    output = '';
    expect(await run(['keys', 'rotate', '--organization', 'nobody'])).toBe(1);
    expect(output).toContain('There is no organization "nobody"');
  });

  it('tells where the key-encryption key is kept when it is not where it was', async () => {
    const { slug } = await anOrganization(database);
    expect(await run(['keys', 'rotate', '--organization', slug])).toBe(0);
    const elsewhere = await mkdtemp(join(tmpdir(), 'guardian-cli-'));
    output = '';
    expect(await run(['doctor'], { GUARDIAN_DATA: elsewhere })).toBe(0);
    expect(await run(['keys', 'rotate'], { GUARDIAN_DATA: elsewhere })).toBe(1);
    expect(output).toContain('put it back into the file key-encryption-keys');
    await rm(elsewhere, { recursive: true });
  });
});

describe('backup and restore', () => {
  it('bring everything into another database', async () => {
    const to = join(folder, 'backup');
    expect(await run(['backup', '--to', to])).toBe(0);
    await using other = await emptyDatabase();
    const env = { DATABASE_URL: other.url, DATABASE_OWNER_URL: other.ownerUrl };
    expect(await run(['restore', '--from', to], env)).toBe(0);
    output = '';
    expect(await run(['create-admin', '--email', 'ada@example.com', '--password', 'correct horse battery'], env)).toBe(
      1,
    );
    expect(output).toContain('There is an account for');
  });
});

describe('doctor', () => {
  it('finds nothing wrong with a good installation', async () => {
    expect(await run(['doctor'])).toBe(0);
    expect(output).toContain('Nothing is wrong');
  });

  it('names what is wrong with another', async () => {
    await using empty = await emptyDatabase();
    expect(await run(['doctor'], { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl })).toBe(1);
    expect(output).toContain('migrate');
  });
});
