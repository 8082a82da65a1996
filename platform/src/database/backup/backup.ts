import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type postgres from 'postgres';
import { StartError } from '../../environment/index.ts';
import { notConnected } from '../connect.ts';
import type { Log } from '../log.ts';
import { openConnection } from '../pool.ts';
import { ownerRole } from '../roles.ts';
import { listSequences, listTables, type TableShape } from './catalogue.ts';
import { emptyManifest, fileChecksum, type Manifest, manifestName, type StoredTable } from './manifest.ts';

export interface BackupOptions {
  ownerUrl: string;
  /** A folder that does not exist yet. */
  folder: string;
  log: Log;
}

/**
 * Writes everything Guardian keeps in the database into a folder, as it was at one moment, while the work goes on.
 * The folder holds password hashes and personal data: its mode is 700. The installation's secret is not in it.
 * Needs no program of PostgreSQL. Throws StartError if the folder exists or the database can't be read.
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  if (
    await stat(folder).then(
      () => true,
      () => false,
    )
  )
    throw new StartError(`${folder} exists: a backup is written into a new folder.`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const sql = openConnection(options.ownerUrl, { application_name: 'guardian backup' });
  try {
    await sql`set role ${sql(ownerRole)}`.catch((error) => {
      throw notConnected(options.ownerUrl, error);
    });
    const manifest = await sql.begin('isolation level repeatable read read only', (snapshot) =>
      copyOut(snapshot, unfinished, options.log),
    );
    await writeFile(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function copyOut(sql: postgres.TransactionSql, folder: string, log: Log): Promise<Manifest> {
  const [server] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  const migrations = await sql<
    Manifest['migrations']
  >`select name, checksum from platform.migration order by ran_at, name`;
  const manifest = emptyManifest(server?.version ?? '', [...migrations]);
  for (const table of await listTables(sql)) {
    const stored = await copyTable(sql, table, folder);
    manifest.tables.push(stored);
    log.debug({ table: stored.name, rows: stored.rows }, 'backed up');
  }
  // Sequences live outside of snapshots: read after the rows, so that no number of theirs is given again.
  manifest.sequences = await listSequences(sql);
  return manifest;
}

async function copyTable(sql: postgres.TransactionSql, table: TableShape, folder: string): Promise<StoredTable> {
  const file = `${table.name.replaceAll('"', '')}.copy.gz`;
  const lines = new LineCounter();
  // By a query: COPY of a partitioned table itself is refused, and row-level security applies to both alike.
  const source = await sql.unsafe(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`).readable();
  await pipeline(source, lines, createGzip({ level: 5 }), createWriteStream(join(folder, file), { mode: 0o600 }));
  return { ...table, file, rows: lines.count, checksum: await fileChecksum(join(folder, file)) };
}

/** In COPY's text format a line is a row: line ends within values are escaped. */
class LineCounter extends Transform {
  count = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.count++;
    done(null, chunk);
  }
}
