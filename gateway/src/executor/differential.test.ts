import { expect, it } from 'vitest';
import { type Difference, runDifferential } from './differential/run.ts';

// A part of what `npm run differential` compares.
const cases = 1_500;
const seed = 1;

it('our executor answers what the reference and a plain schema answer', { timeout: 300_000 }, async () => {
  const differences: Difference[] = [];
  const tally = await runDifferential(cases, seed, (difference) => differences.push(difference));
  // biome-ignore lint/suspicious/noConsole: the seeds are what reproduces a run.
  console.info(`executor: seeds from ${seed}: ${JSON.stringify(tally)}`);
  expect(differences).toEqual([]);
  expect(tally.whole).toBeGreaterThan(cases / 2);
});

// A fragment that is spread twice in a fetch that is split; an alias that the planner forgets under a condition.
it.each([
  [241, 'which subgraphs refused once'],
  [276, 'which subgraphs refused once'],
  [284, 'which subgraphs refused once'],
  [328, 'of which a part was planned without end once'],
  [333, 'of which a part was planned without end once'],
])('seed %i, %s', async (seed) => {
  const differences: Difference[] = [];
  await runDifferential(55, seed, (difference) => differences.push(difference));
  expect(differences.map((each) => each.case)).toEqual([]);
});
