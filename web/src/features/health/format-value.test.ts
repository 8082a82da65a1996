import { expect, it } from 'vitest';
import { formatValue } from './format-value.ts';

it.each([
  [12.44, 'MILLISECONDS', '12.4 ms'],
  [1500, 'MILLISECONDS', '1.5 s'],
  [318_200_000, 'BYTES', '318 MB'],
  [512, 'BYTES', '512 B'],
  [0.4212, 'RATIO', '42.1 %'],
  [273_600, 'SECONDS', '3 d 4 h'],
  [75, 'SECONDS', '1 min 15 s'],
  [600, 'SECONDS', '10 min'],
  [3, 'COUNT', '3'],
  [120.5, 'PER_SECOND', '121 /s'],
  [null, 'COUNT', 'not measured'],
] as const)('%s %s reads as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});
