import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { boundaryViolations } from './boundaries.ts';
import { breakingChanges } from './breaking-changes.ts';
import { undescribedInApi } from './descriptions.ts';
import { staleFiles } from './generate.ts';
import { staleMigrations } from './migrations.ts';
import { unsizedPages } from './unsized-pages.ts';

const root = new URL('..', import.meta.url).pathname;

interface Outcome {
  ok: boolean;
  detail: string;
}

/** Runs a tool of the project and keeps what it printed for the case that it fails. */
function tool(name: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}node_modules/.bin/${name}`, ...args], { cwd: root });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => resolve({ ok: code === 0, detail: Buffer.concat(chunks).toString().trim() }));
  });
}

async function none(list: Promise<string[]> | string[], remedy: string): Promise<Outcome> {
  const lines = await list;
  return { ok: lines.length === 0, detail: [...lines, remedy].join('\n') };
}

const checks: Record<string, () => Promise<Outcome>> = {
  'format and lint': () => tool('biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  'types of the servers': () => tool('tsc', '-p', '.'),
  'types of the web app': () => tool('tsc', '-p', 'web'),
  boundaries: () => none(boundaryViolations(), 'See docs/architecture.md for which room may import which.'),
  'generated files': () => none(staleFiles(), 'Run "npm run generate" and commit what it wrote.'),
  migrations: () => none(staleMigrations(), 'Run "npm run generate" and commit what it wrote.'),
  descriptions: () => none(undescribedInApi(), 'Say what each is: meaning, shape, units, limits.'),
  pages: () =>
    none(
      unsizedPages(),
      'Say how long each gets: @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false).',
    ),
  'breaking changes': () => none(breakingChanges(), 'Declare an intended one in schema/declared-breaking-changes.txt.'),
};

await access(`${root}node_modules`);
let failed = 0;
const running = Object.entries(checks).map(async ([name, check]) => {
  const started = performance.now();
  const outcome = await check().catch((error: unknown) => ({ ok: false, detail: String(error) }));
  return { name, ...outcome, seconds: ((performance.now() - started) / 1000).toFixed(1) };
});
for (const each of running) {
  const { name, ok, detail, seconds } = await each;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (!ok) {
    failed += 1;
    console.log(detail.replaceAll(/^/gm, '     '));
  }
}
process.exit(failed === 0 ? 0 : 1); // drizzle-kit keeps the process open
