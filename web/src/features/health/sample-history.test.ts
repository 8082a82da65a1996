import { expect, it } from 'vitest';
import { appendSample } from './sample-history.ts';

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
