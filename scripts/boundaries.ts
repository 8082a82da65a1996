import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(new URL('..', import.meta.url).pathname);
const workspaces = ['platform', 'gateway', 'standalone', 'client', 'web', 'bench', 'tests'];
const subgraphs = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'];
/** How the package of a workspace is called where it is not called like its folder. */
const packageNames: Record<string, string> = { 'live-client': 'client' };
/** The one file that may import the subgraphs: it mounts them in one process. */
const mount = 'gateway/src/mount.ts';

/** What a gateway for any supergraph is made of: `engine.ts`, with all that it loads. */
const engine = 'gateway/src/engine.ts';
const withoutDatabase = /^@guardian\/(gateway\/engine|platform\/(environment|errors|telemetry))$/;

/** What a file with this name in a subgraph's feature may not import, and why. */
const roles: { file: RegExp; forbidden: RegExp; because: string }[] = [
  {
    file: /\/tables\.ts$/,
    forbidden: /^(?!drizzle-orm|\.\/tables|\.\.\/.*tables\.ts)/,
    because: 'tables import drizzle and tables only',
  },
  { file: /\/queries\.ts$/, forbidden: /^(graphql|@apollo|.*\/resolvers|.*\/rules)/, because: 'queries know no graph' },
  { file: /\/loaders\.ts$/, forbidden: /^(graphql$|@apollo|.*\/resolvers)/, because: 'loaders import queries' },
  {
    file: /\/rules\.ts$/,
    forbidden: /^(drizzle|@guardian\/platform\/database|.*\/tables|.*\/queries)/,
    because: 'rules do not reach the database',
  },
  { file: /\/resolvers\.ts$/, forbidden: /^(drizzle|.*\/tables\.ts)/, because: 'resolvers hold no SQL' },
  {
    file: /-state\.ts$/,
    forbidden: /^(@guardian\/platform\/(database|jobs)|node:|drizzle|.*\/queries)/,
    because: 'state machines do no I/O',
  },
];
/** Files with a role of their own; every other file of a feature is a verb or pure code. */
const notVerb = /\/(resolvers|loaders|rules|index|schema|main|[\w-]*\.test)\.ts$|\/resolvers\/|\/generated\//;

interface Import {
  file: string;
  line: number;
  specifier: string;
  typeOnly: boolean;
}

function sources(): string[] {
  return [...workspaces, ...subgraphs.map((name) => `subgraphs/${name}`)].flatMap((workspace) => {
    const folder = join(root, workspace, workspace === 'tests' ? '.' : 'src');
    return list(folder)
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules') && !file.includes('generated'))
      .map((file) => relative(root, join(folder, file)));
  });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gms,
  );
  return [...found].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** `gateway`, `subgraphs/insights` … of a path in the repository. */
function workspaceOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('subgraphs/') ? 2 : 1)
    .join('/');
}

/** Workspace that an import leads to; null for a library. */
function targetOf({ file, specifier }: Import): string | null {
  if (specifier.startsWith('.')) return workspaceOf(relative(root, resolve(root, dirname(file), specifier)));
  const name = /^@guardian\/([\w-]+)/.exec(specifier)?.[1];
  if (name === undefined) return null;
  return subgraphs.includes(name) ? `subgraphs/${name}` : (packageNames[name] ?? name);
}

function refusal(entry: Import): string | null {
  const { file, specifier } = entry;
  // The address of a file, such as the sample of contacts, is no code.
  if (specifier.endsWith('.csv?url')) return null;
  const from = workspaceOf(file);
  const to = targetOf(entry);
  const test = /\.test\.tsx?$|\/testing\//.test(file) || from === 'tests' || from === 'bench';
  const asset = /\.\w+\?(url|raw)$/.test(specifier);
  if (to !== null && to !== from && !asset) {
    if (specifier.startsWith('.') && !test && !specifier.includes('/scripts/'))
      return `import ${to} by its package name`;
    if (from === 'platform') return 'platform imports no workspace';
    if (from === 'client' && !test) return 'the client imports no workspace';
    if (from === 'web' && to !== 'client' && !test) return 'web imports no server code';
    if (from.startsWith('subgraphs/') && to !== 'platform' && !test) return 'a subgraph imports platform only';
    if (from === 'gateway' && to.startsWith('subgraphs/') && file !== mount && !test)
      return `only ${mount} imports a subgraph`;
    if (from === 'standalone' && !withoutDatabase.test(specifier)) return 'the standalone gateway has no database';
  }
  if (test || !from.startsWith('subgraphs/')) return null;
  const role = roles.find((each) => each.file.test(`/${file}`) && each.forbidden.test(specifier));
  if (role !== undefined && !entry.typeOnly) return role.because;
  const verb = !notVerb.test(`/${file}`) && !roles.some((each) => each.file.test(`/${file}`));
  if (verb && !entry.typeOnly && /^(graphql$|@apollo|.*\/resolvers(\.ts|\/))/.test(specifier))
    return 'verbs know no graph';
  return null;
}

/** What is loaded with a file, within its workspace. */
function loadedWith(start: string): Import[] {
  const seen = new Set([start]);
  const loaded: Import[] = [];
  for (const file of seen) {
    for (const entry of importsOf(file)) {
      if (entry.typeOnly) continue;
      loaded.push(entry);
      if (entry.specifier.startsWith('.')) seen.add(relative(root, resolve(root, dirname(file), entry.specifier)));
    }
  }
  return loaded;
}

function needsDatabase({ specifier }: Import): boolean {
  return specifier.startsWith('@guardian/') && !withoutDatabase.test(specifier);
}

const line = ({ file, line: at, specifier }: Import, reason: string) => `${file}:${at} imports ${specifier}: ${reason}`;

/** Imports that cross a wall of the house, one line each. */
export function boundaryViolations(): string[] {
  const crossing = sources()
    .flatMap(importsOf)
    .flatMap((entry) => {
      const reason = refusal(entry);
      return reason === null ? [] : [line(entry, reason)];
    });
  const loading = loadedWith(engine).filter(needsDatabase);
  return [...crossing, ...loading.map((entry) => line(entry, `${engine} loads it, and may not need a database`))];
}
