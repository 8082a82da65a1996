import { expect, it } from 'vitest';
import { bucketOf, quantileOf } from './buckets.ts';

const bounds = [10, 100];

it.each([
  [0, 0],
  [10, 0],
  [10.1, 1],
  [1_000, 2],
])('puts %d into bucket %d', (value, bucket) => expect(bucketOf(bounds, value)).toBe(bucket));

it('reads quantiles straight within a bucket, and those above the last bound as that bound', () => {
  expect(quantileOf(bounds, [0, 0, 0], 0.5)).toBeNull();
  expect(quantileOf(bounds, [10, 0, 0], 0.5)).toBe(5);
  expect(quantileOf(bounds, [50, 50, 0], 0.75)).toBe(55);
  expect(quantileOf(bounds, [0, 0, 1], 0.99)).toBe(100);
});
