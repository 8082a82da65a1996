import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(new URL('..', import.meta.url).pathname);
const web = join(root, 'web');
const client = join(root, 'client/src');
/** Files elsewhere that end up in the build. */
const shared = ['package-lock.json', 'schema/api.graphql', 'subgraphs/insights/sample/contacts.csv'];

/** Hash of everything that the build is made from. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const own = [web, client]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist(-[\w-]+)?)\//.test(file) && !/\.test\.tsx?$/.test(file));
  for (const file of [...own.sort(), ...shared.map((name) => join(root, name))]) {
    if (existsSync(file)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Builds the web app into `web/dist` if its sources changed since the last build, in a process of its own.
 *
 * @returns Whether it had to be built. Throws with the build's output if it fails.
 */
export async function ensureWebBuilt(announce: () => void = () => {}): Promise<boolean> {
  const stamp = '.source-hash';
  const dist = join(web, 'dist');
  const hash = sourceHash();
  if (existsSync(join(dist, stamp)) && readFileSync(join(dist, stamp), 'utf8') === hash) return false;
  announce();
  // Beside the old build and then in its place: two processes that start at once don't write into one folder.
  const fresh = join(web, `dist-${process.pid}`);
  const old = join(web, `dist-${process.pid}-old`);
  try {
    await run(fresh);
    writeFileSync(join(fresh, stamp), hash);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

function run(folder: string): Promise<void> {
  return new Promise((done, fail) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'], {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`The web app could not be built:\n${Buffer.concat(output).toString()}`));
    });
  });
}

if (import.meta.main) await ensureWebBuilt(() => console.log('Building the web app …'));
