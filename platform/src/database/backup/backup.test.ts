import { appendFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOrganization, emptyDatabase, quiet, testDatabase } from '../../testing/index.ts';
import { connectDatabase } from '../connect.ts';
import { transact } from '../transact.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guardian-backup-'));
});
afterEach(() => rm(folder, { recursive: true }));

const event = (subjectId: string) => ({
  type: 'thing.made',
  subjectType: 'Thing',
  subjectId,
  subjectVersion: 1,
  payload: { text: 'tab\t, line\nand \\ "ü"' },
});

async function contents(ownerUrl: string): Promise<Record<string, unknown[]>> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('access', 'identity', 'platform', 'tenants', 'workflows', 'insights', 'monitoring', 'developer')
      and relkind in ('r', 'p') and not relispartition and relname not in ('migration', 'epoch') order by 1`;
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    all[name] = (await sql.unsafe(`select t::text as row from ${name} t order by 1`)).map((row) => row.row);
  }
  await sql.end();
  return all;
}

test('a restored database has every row, goes on with new numbers, and does not take old positions for its own', async () => {
  await using source = await testDatabase();
  const organization = await anOrganization(source);
  await organization.key(['contact.read']);
  await transact(organization.owner.context, async (tx) => tx.record(event('before')));
  const manifest = await backup({ ownerUrl: source.ownerUrl, folder: join(folder, 'b'), log: quiet });
  expect(manifest.tables.find((table) => table.name === 'platform.events')?.rows).toBe(1);

  await using target = await emptyDatabase();
  await restore({ ...target, folder: join(folder, 'b'), log: quiet });
  expect(await contents(target.ownerUrl)).toEqual(await contents(source.ownerUrl));

  const restored = await connectDatabase({ url: target.url, applicationName: 'test' });
  const epochs = await Promise.all(
    [source, restored].map((database) => database.system`select platform.current_epoch() as epoch`),
  );
  expect(epochs[0]?.[0]).not.toEqual(epochs[1]?.[0]);
  await transact({ ...organization.owner.request(), database: restored }, async (tx) => tx.record(event('after')));
  const events = await restored.system`select subject_id, seq from platform.events order by seq`;
  expect(events.map((row) => row.subject_id)).toEqual(['before', 'after']);
  await restored.close();
});

test('nobody else may read a backup, and half of one is never taken for whole', async () => {
  await using source = await testDatabase();
  await backup({ ownerUrl: source.ownerUrl, folder: join(folder, 'b'), log: quiet });
  expect((await stat(join(folder, 'b'))).mode & 0o777).toBe(0o700);
  for (const file of await readdir(join(folder, 'b')))
    expect((await stat(join(folder, 'b', file))).mode & 0o777).toBe(0o600);
  await expect(backup({ ownerUrl: source.ownerUrl, folder: join(folder, 'b'), log: quiet })).rejects.toThrow('exists');
  await expect(
    backup({ ownerUrl: source.ownerUrl.replace(/test_\w+/, 'nowhere'), folder: join(folder, 'c'), log: quiet }),
  ).rejects.toThrow('does not exist');
  expect(await readdir(folder)).toEqual(['b']);
});

test('a restore deletes nothing by accident: a database in which somebody lives needs the word', async () => {
  await using source = await testDatabase();
  await backup({ ownerUrl: source.ownerUrl, folder: join(folder, 'b'), log: quiet });
  await using target = await testDatabase();
  const { organizationId } = await anOrganization(target);
  await Promise.all([target.app, target.identity, target.system].map((sql) => sql.end()));
  const { ownerUrl, url } = target;
  const run = (replace?: boolean) => restore({ ownerUrl, url, folder: join(folder, 'b'), replace, log: quiet });
  const organizations = async () => (await contents(ownerUrl))['access.organization'];
  await expect(run()).rejects.toThrow('is not empty');
  expect(await organizations()).toEqual([expect.stringContaining(organizationId)]);
  await run(true);
  expect(await organizations()).toEqual([]);
});

test('a restore refuses a database that is in use, and a backup that is damaged, incomplete or of a newer Guardian', async () => {
  await using source = await testDatabase();
  const b = join(folder, 'b');
  await backup({ ownerUrl: source.ownerUrl, folder: b, log: quiet });
  await using target = await emptyDatabase();
  const user = postgres(target.url, { max: 1, connection: { application_name: 'guardian gateway' } });
  await user`select 1`;
  await expect(restore({ ...target, folder: b, log: quiet })).rejects.toThrow('is in use (guardian gateway)');
  await user.end();
  await expect(restore({ ...target, folder, log: quiet })).rejects.toThrow('is no backup');
  await appendFile(join(b, 'platform.events.copy.gz'), 'x');
  await expect(restore({ ...target, folder: b, log: quiet })).rejects.toThrow(
    'platform.events.copy.gz is not what was written',
  );
  await rm(join(b, 'platform.events.copy.gz'));
  await expect(restore({ ...target, folder: b, log: quiet })).rejects.toThrow('platform.events.copy.gz is missing');
  const manifest = {
    format: 1,
    tables: [],
    sequences: [],
    migrations: [{ name: 'platform/9999_later.sql', checksum: 'x' }],
  };
  await writeFile(join(b, 'manifest.json'), JSON.stringify(manifest));
  await expect(restore({ ...target, folder: b, log: quiet })).rejects.toThrow(
    'platform/9999_later.sql is not the one here',
  );
});
