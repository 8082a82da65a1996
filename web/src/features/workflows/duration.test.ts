import { expect, it } from 'vitest';
import { duration } from './duration.ts';

const start = '2026-03-01T09:30:00.000Z';

it.each([
  ['2026-03-01T09:30:00.340Z', '340 ms'],
  ['2026-03-01T09:30:04.200Z', '4.2 s'],
  ['2026-03-01T09:33:05.000Z', '3 min 5 s'],
  ['2026-03-01T11:40:00.000Z', '2 h 10 min'],
  ['2026-03-01T09:29:59.000Z', '0 ms'],
])('a step that ended at %s took %s', (end, text) => {
  expect(duration(start, end)).toBe(text);
});

it('counts up to now while a step runs', () => {
  expect(duration(start, null, Date.parse('2026-03-01T09:30:02.000Z'))).toBe('2.0 s');
});
