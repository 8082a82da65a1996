import { expect, test } from 'vitest';
import { relativeTo } from './relative-to.ts';

test.each([
  [-3_000, 'just now'],
  [-45_000, '45 seconds ago'],
  [-90_000, '1 minute ago'],
  [-2 * 3_600_000, '2 hours ago'],
  [-86_400_000, 'yesterday'],
  [3 * 86_400_000, 'in 3 days'],
  [-40 * 86_400_000, 'last month'],
])('%i ms from now reads "%s"', (offset, text) => {
  expect(relativeTo(1_000_000_000_000 + offset, 1_000_000_000_000)).toBe(text);
});
