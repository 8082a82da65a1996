import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  /** Area and file: `platform/0001_roles_and_platform.sql`. */
  name: string;
  sql: string;
  /** SHA-256 of the text, hexadecimal. */
  checksum: string;
}

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** All migrations in the order they run: platform first, then each subgraph, by file name. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const areas = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const ordered = areas.sort((a, b) => Number(b === 'platform') - Number(a === 'platform') || a.localeCompare(b, 'en'));
  const migrations: Migration[] = [];
  for (const area of ordered) {
    const files = (await readdir(join(folder, area))).filter((file) => file.endsWith('.sql')).sort();
    for (const file of files) {
      // A checkout with Windows line ends is the same migration.
      const sql = (await readFile(join(folder, area, file), 'utf8')).replaceAll('\r\n', '\n');
      migrations.push({ name: `${area}/${file}`, sql, checksum: createHash('sha256').update(sql).digest('hex') });
    }
  }
  return migrations;
}
