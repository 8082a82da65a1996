import { parseArgs } from 'node:util';
import { runDifferential } from './run.ts';

// npm run differential -- --cases 20000 --seed 1

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
const cases = Number(values.cases ?? 20_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const started = performance.now();
let differences = 0;
const tally = await runDifferential(cases, seed, (difference) => {
  differences++;
  if (differences > 3) return;
  process.stderr.write(`${JSON.stringify(difference, null, 1)}\n`);
});
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${JSON.stringify({ seed, cases, seconds, differences, ...tally })}\n`);
process.exitCode = differences === 0 ? 0 : 1;
