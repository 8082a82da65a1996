import { StartError } from '../environment/index.ts';
import type { Database } from './connect.ts';
import { describeUrl } from './describe-url.ts';
import { unprotectedTables } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

/**
 * For a process that doesn't migrate: throws StartError when the database lacks a migration of this version, or when
 * a table would show one organization the rows of another.
 */
export async function requireCurrentDatabase(database: Database): Promise<void> {
  const where = describeUrl(database.url);
  const ran = await database.system<{ name: string }[]>`select name from platform.migration`;
  const names = new Set(ran.map((row) => row.name));
  const missing = (await readMigrations()).filter((migration) => !names.has(migration.name));
  if (missing.length > 0) {
    throw new StartError(
      `The database ${where} lacks ${missing.length} migrations of this version (first ${missing[0]?.name}): run \`npm run guardian -- migrate\` first.`,
    );
  }
  const [problem] = await unprotectedTables(database.system);
  if (problem) {
    throw new StartError(
      `Organizations are not kept apart in the database ${where}: ${problem.name} ${problem.problem}.`,
    );
  }
}
