import { expect, it } from 'vitest';
import { appendSample, prependHistory } from './sample-history.ts';

it('keeps the window and drops what is older', () => {
  const samples = [
    { at: 0, value: 1 },
    { at: 5000, value: 2 },
  ];
  expect(appendSample(samples, { at: 11_000, value: 3 }, 10)).toEqual([
    { at: 5000, value: 2 },
    { at: 11_000, value: 3 },
  ]);
});

it('does not draw a value twice when a reconnect sends it again', () => {
  const samples = [{ at: 5000, value: 2 }];
  expect(appendSample(samples, { at: 5000, value: 2 }, 10)).toBe(samples);
});

it('puts the history before the samples when it arrives after the first signal', () => {
  const history = [1000, 2000, 3000].map((at) => ({ at, value: at }));
  const samples = [
    { at: 2000, value: 7 },
    { at: 3000, value: 8 },
  ];
  expect(prependHistory(samples, history)).toEqual([{ at: 1000, value: 1000 }, ...samples]);
  expect(prependHistory([], history)).toEqual(history);
});
