import { existsSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Migrations of the subgraphs, made from their drizzle tables: `subgraphs/<name>/src/*/tables.ts` → `migrations/<name>/`.
// What tables can't say (functions, triggers, searches) is written by hand beside them, with the next number.

const root = fileURLToPath(new URL('..', import.meta.url));
const subgraphs = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'];

type Snapshot = Awaited<ReturnType<typeof import('drizzle-kit/api').generateDrizzleJson>>;

interface Difference {
  statements: string[];
  snapshot: Snapshot;
}

/** What the tables of a subgraph have that its migrations don't. */
async function difference(subgraph: string): Promise<Difference> {
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api');
  if (await isHandWritten(subgraph)) return { statements: [], snapshot: generateDrizzleJson({}) };
  const tables: Record<string, unknown> = {};
  for await (const file of glob(`subgraphs/${subgraph}/src/*/tables.ts`, { cwd: root })) {
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) tables[`${file} ${name}`] = value;
  }
  const file = snapshotFile(subgraph);
  const before = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Snapshot) : generateDrizzleJson({});
  const snapshot = generateDrizzleJson(tables, before.id);
  const statements = (await generateMigration(before, snapshot))
    .filter((statement) => !/^CREATE SCHEMA /.test(statement))
    // It quotes the name of a type as a whole, with the schema in it.
    .map((statement) => statement.replaceAll('"platform.sealed"', 'platform.sealed'));
  return { statements, snapshot };
}

/** A subgraph that began with SQL of its own, for what drizzle's tables can't say, goes on with it. */
async function isHandWritten(subgraph: string): Promise<boolean> {
  const files = await readdir(join(root, 'migrations', subgraph)).catch(() => []);
  return files.some((file) => file.endsWith('.sql')) && !existsSync(snapshotFile(subgraph));
}

/** Where the state of the tables after the last generated migration is kept. */
function snapshotFile(subgraph: string): string {
  return join(root, 'migrations', subgraph, 'meta', 'snapshot.json');
}

/**
 * Writes a migration for each subgraph whose tables changed. Returns the files, relative to the project.
 * `name`: what the change is about, for the file's name.
 */
export async function generateMigrations(names: string[] = subgraphs, name = 'tables'): Promise<string[]> {
  const written: string[] = [];
  for (const subgraph of names) {
    const { statements, snapshot } = await difference(subgraph);
    if (statements.length === 0) continue;
    const folder = join(root, 'migrations', subgraph);
    await mkdir(join(folder, 'meta'), { recursive: true });
    const last = (await readdir(folder)).map((file) => Number.parseInt(file, 10) || 0);
    const number = Math.max(0, ...last) + 1;
    const file = `${String(number).padStart(4, '0')}_${name}.sql`;
    const schema = number === 1 ? [`CREATE SCHEMA IF NOT EXISTS "${subgraph}";`] : [];
    await writeFile(
      join(folder, file),
      `${[...schema, ...statements.map((statement) => statement.trim())].join('\n\n')}\n`,
    );
    await writeFile(snapshotFile(subgraph), `${JSON.stringify(snapshot, null, 1)}\n`);
    written.push(`migrations/${subgraph}/${file}`);
  }
  return written;
}

/** Subgraphs whose tables differ from their migrations, each with the first statement that is missing. Writes nothing. */
export async function staleMigrations(): Promise<string[]> {
  const stale: string[] = [];
  for (const subgraph of subgraphs) {
    const { statements } = await difference(subgraph);
    const [first] = statements;
    if (first) stale.push(`subgraphs/${subgraph}: its tables changed without a migration (${first.split('\n')[0]} …)`);
  }
  return stale;
}

if (import.meta.main) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--check') {
    const stale = await staleMigrations();
    for (const line of stale) console.log(line);
    process.exit(stale.length === 0 ? 0 : 1);
  }
  if (first !== undefined && !subgraphs.includes(first)) {
    console.error(`Usage: node scripts/migrations.ts [--check | <${subgraphs.join('|')}> [<name of the change>]]`);
    process.exit(1);
  }
  const written = await generateMigrations(
    first ? [first] : subgraphs,
    rest[0]?.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase(),
  );
  for (const file of written) console.log(`wrote ${file}`);
}
