// Installs what is missing before anything else runs: `npm start`, `npm test`, `npm run verify` and the others call it.
// Runs on whatever Node the machine has (18 or newer) and before there is a node_modules: built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = 24;
const stampFile = join(root, 'node_modules', '.guardian-stamp');
const lockFolder = join(root, '.install-lock');
const pidFile = join(lockFolder, 'pid');
const patience = 15 * 60_000; // ms: a first installation over a slow line
const grace = 5_000; // ms: a lock without a pid is one whose owner has only just made it

function stamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();

/**
 * True if npm's own record of node_modules names every package of the lockfile in its version: somebody ran npm ci or
 * npm install by hand, and doing it again would only take their tools away for a minute.
 */
function isComplete() {
  try {
    const installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const names = Object.keys(wanted).filter((name) => name.includes('node_modules/') && !wanted[name].optional);
    return names.every((name) => installed[name]?.version === wanted[name].version);
  } catch {
    return false;
  }
}

/** `isAlive(pid)`: a process that belongs to somebody else is alive too. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The pid of a living owner of the lock, 0 for one that has not written it yet, or null when the lock is free to take. */
function owner() {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    if (pid > 0) return pid !== process.pid && isAlive(pid) ? pid : null;
  } catch {
    // no pid yet
  }
  try {
    return Date.now() - statSync(lockFolder).mtimeMs < grace ? 0 : null;
  } catch {
    return null;
  }
}

/** Takes the lock; waits for another terminal that installs. Returns false when that one has done the work. */
function takeLock() {
  const deadline = Date.now() + patience;
  let told = false;
  while (Date.now() < deadline) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(pidFile, String(process.pid));
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = owner();
    if (holder === null) {
      rmSync(lockFolder, { recursive: true, force: true }); // its process was killed
      continue;
    }
    if (!told)
      console.log(`Another terminal installs the packages${holder ? ` (process ${holder})` : ''}; waiting for it.`);
    told = true;
    sleep(200);
    if (isInstalled()) return false;
  }
  fail(`Another installation has not ended in ${patience / 60_000} minutes: end it, or remove ${lockFolder}.`);
}

/** Returns null, or what went wrong. */
async function install() {
  console.log('Installing the packages (npm ci), which takes a minute the first time …');
  // Through the npm that called us where there is one. `--include=dev`: NODE_ENV=production must not leave out the tools.
  // biome-ignore lint/suspicious/noUndeclaredEnvVars: npm sets it, turbo has no part in this
  const npm = process.env.npm_execpath;
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, all] = npm ? [process.execPath, [npm, ...parameters]] : ['npm', parameters];
  const child = spawn(program, all, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  // A stopped start must not leave npm at work on a folder whose lock is free again.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  const problem = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : `npm ci ended with ${signal ?? code}`));
  });
  if (problem) return problem;
  mkdirSync(dirname(stampFile), { recursive: true }); // there is none when nothing is depended on
  writeFileSync(stampFile, stamp());
  return null;
}

/** npm puts node_modules/.bin first in the path of its scripts, and the package `node` brings Node 24 there. */
function checkNode() {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const found = existsSync(bin)
    ? spawnSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout
    : '';
  const version = (found || '').trim() || process.version;
  if (Number(version.slice(1).split('.')[0]) === wanted) return;
  fail(
    `Guardian runs on Node ${wanted} and would be started with ${version}: the package "node" brings it when npm may run its install script ` +
      `(npm config get ignore-scripts), or install Node ${wanted} yourself.`,
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!isInstalled() && takeLock()) {
  let problem = null;
  try {
    if (isComplete()) writeFileSync(stampFile, stamp());
    else if (!isInstalled()) problem = await install();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
  if (problem) fail(`The packages could not be installed: ${problem}.`);
}
checkNode();
