import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('doubles up to the longest wait, half of it random', () => {
  const waits = (random: number) => [1, 2, 3, 10].map((n) => backOff(n, { first: 500, longest: 4_000 }, () => random));
  expect(waits(0)).toEqual([250, 500, 1_000, 2_000]);
  expect(waits(1)).toEqual([500, 1_000, 2_000, 4_000]);
});
