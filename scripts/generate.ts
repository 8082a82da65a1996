import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { subgraphConfig, webConfig } from '../codegen.ts';
import { compose } from './compose.ts';
import { embeddedTypes } from './embedded-types.ts';
import { generateMigrations } from './migrations.ts';
import { referencePages } from './reference.ts';
import { webOperations } from './web-operations.ts';

const root = new URL('..', import.meta.url).pathname;
const subgraphs = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'];

/** A generated file by its path in the repository. */
export interface GeneratedFile {
  path: string;
  content: string;
}

async function run(config: CodegenConfig): Promise<GeneratedFile[]> {
  const files = await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, false);
  return files.map((file: { filename: string; content: string }) => ({
    path: file.filename.startsWith('/') ? file.filename.slice(root.length) : file.filename,
    content: file.content,
  }));
}

/** Everything that is made from the SDL and the documents, without writing it. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const { supergraph, api } = compose();
  const files: GeneratedFile[] = [
    { path: 'schema/supergraph.graphql', content: supergraph },
    { path: 'schema/api.graphql', content: api },
    embeddedTypes(api),
    ...referencePages(),
  ];
  for (const name of subgraphs) files.push(...(await run(await subgraphConfig(name))));
  const scratch = await mkdtemp(join(tmpdir(), 'guardian-generate-'));
  try {
    await writeFile(join(scratch, 'api.graphql'), api);
    const web = await run({ ...webConfig, schema: join(scratch, 'api.graphql') });
    files.push(...web, await webOperations(web, scratch));
  } finally {
    await rm(scratch, { recursive: true });
  }
  return files;
}

/** Paths of generated files whose committed content differs. */
export async function staleFiles(): Promise<string[]> {
  const stale: string[] = [];
  for (const file of await generatedFiles()) {
    const current = await readFile(join(root, file.path), 'utf8').catch(() => null);
    if (current !== file.content) stale.push(file.path);
  }
  return stale;
}

async function write(): Promise<void> {
  for (const file of await generatedFiles()) {
    const path = join(root, file.path);
    if ((await readFile(path, 'utf8').catch(() => null)) === file.content) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
    console.log(`wrote ${file.path}`);
  }
}

if (import.meta.main) {
  await write();
  for (const file of await generateMigrations()) console.log(`wrote ${file}`);
  process.exit(0); // drizzle-kit keeps the process open
}
