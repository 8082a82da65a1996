import { expect, it } from 'vitest';
import { segmentedCache } from './segmented-cache.ts';

it('lets go of what was not used for longest, and never holds more than its room', () => {
  let evicted = 0;
  const cache = segmentedCache<number>(30, () => {
    evicted += 1;
  });
  for (const key of ['a', 'b', 'c']) cache.set(key, 1, 10);
  expect(cache.get('a')).toBe(1);
  cache.set('d', 1, 10);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([1, undefined, 1, 1]);
  expect([cache.size, cache.count, evicted]).toEqual([30, 3, 1]);
  cache.set('a', 2, 25);
  expect([cache.get('a'), cache.size <= 30]).toEqual([2, true]);
});

it('keeps what is used again and again through a flood of what is asked for once', () => {
  const cache = segmentedCache<string>(1_000);
  for (let turn = 0; turn < 2; turn++)
    for (let i = 0; i < 50; i++) cache.get(`own ${i}`) ?? cache.set(`own ${i}`, '', 10);
  for (let i = 0; i < 10_000; i++) cache.set(`flood ${i}`, '', 10);
  for (let i = 0; i < 50; i++) expect(cache.get(`own ${i}`)).toBe('');
  expect(cache.size).toBeLessThanOrEqual(1_000);
});

it('holds a single thing that is larger than its room, and nothing beside it', () => {
  const cache = segmentedCache<number>(10);
  cache.set('small', 1, 5);
  cache.set('large', 1, 100);
  expect([cache.get('small'), cache.get('large'), cache.count]).toEqual([undefined, 1, 1]);
});
