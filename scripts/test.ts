import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureWebBuilt } from './build-web.ts';

const root = resolve(new URL('..', import.meta.url).pathname);

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  success: boolean;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** Runs vitest over everything, or over the files that were named, and returns its report. */
async function vitest(args: string[]): Promise<Report | null> {
  const folder = await mkdtemp(join(tmpdir(), 'guardian-test-'));
  const file = join(folder, 'report.json');
  try {
    await new Promise<void>((done, fail) => {
      const bin = join(root, 'node_modules/vitest/vitest.mjs');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const child = spawn(process.execPath, [bin, 'run', ...reporters, ...args], { cwd: root, stdio: 'inherit' });
      child.on('error', fail);
      child.on('close', () => done());
    });
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Report);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await ensureWebBuilt(() => console.log('Building the web app …'));
const report = await vitest(process.argv.slice(2));
if (report === null) {
  console.log('The test runner ended without a report.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const skipped = report.testResults
  .flatMap((suite) => suite.assertionResults)
  .filter((test) => /skipped|pending|todo/.test(test.status));
for (const test of skipped) console.log(`skipped: ${test.fullName}`);
// A suite that could not even be loaded has no test that failed; it counts as one.
const failed = report.success ? 0 : Math.max(1, report.numFailedTests);
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${report.numPassedTests} passed, ${failed} failed${tail}`);
const complete = process.env.CI !== 'true' || skipped.length === 0;
if (!complete) console.log('Tests were skipped that this machine should run: see the names above.');
process.exitCode = failed === 0 && complete ? 0 : 1;
