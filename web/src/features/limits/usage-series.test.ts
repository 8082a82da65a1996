import { expect, it } from 'vitest';
import { usageSeries } from './usage-series.ts';

it('has a value for each ten seconds, the newest last, and none of what is too old', () => {
  const { used, refused } = usageSeries(
    [
      { at: '2026-01-01T11:00:00.000Z', used: 9, refused: 9 },
      { at: '2026-01-01T11:59:40.000Z', used: 5, refused: 0 },
      { at: '2026-01-01T12:00:00.000Z', used: 7, refused: 2 },
    ],
    '2026-01-01T12:00:03.000Z',
  );
  expect(used).toHaveLength(90);
  expect(used.slice(-3)).toEqual([5, 0, 7]);
  expect(refused.at(-1)).toBe(2);
  expect(used.reduce((sum, each) => sum + each)).toBe(12);
});
