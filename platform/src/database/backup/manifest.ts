import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../../environment/index.ts';
import type { SequencePosition, TableShape } from './catalogue.ts';

export const manifestName = 'manifest.json';
const format = 1;

export interface StoredTable extends TableShape {
  /** In the folder of the backup: gzip of PostgreSQL's text COPY format. */
  file: string;
  rows: number;
  /** SHA-256 of the file, hexadecimal. */
  checksum: string;
}

/** What a backup holds. Written last: a folder without it is no backup. */
export interface Manifest {
  format: typeof format;
  createdAt: string;
  postgres: string;
  /** In the order they ran, with the checksums of their text. */
  migrations: { name: string; checksum: string }[];
  tables: StoredTable[];
  sequences: SequencePosition[];
}

export function emptyManifest(postgres: string, migrations: Manifest['migrations']): Manifest {
  return { format, createdAt: new Date().toISOString(), postgres, migrations, tables: [], sequences: [] };
}

/** Reads the manifest and compares every file with it. Throws StartError that names what is missing or damaged. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new StartError(`${folder} is no backup of Guardian: it has no ${manifestName}.`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== format)
    throw new StartError(`The backup in ${folder} has format ${manifest.format}; this Guardian reads ${format}.`);
  for (const table of manifest.tables) {
    const found = await fileChecksum(join(folder, table.file)).catch(() => null);
    if (found === null) throw new StartError(`The backup in ${folder} is incomplete: ${table.file} is missing.`);
    if (found !== table.checksum)
      throw new StartError(`The backup in ${folder} is damaged: ${table.file} is not what was written.`);
  }
  return manifest;
}

export async function fileChecksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
