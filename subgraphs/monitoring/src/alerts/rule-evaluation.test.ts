import { expect, it } from 'vitest';
import { exceeds, ruleMessage } from './rule-evaluation.ts';

it.each([
  ['ABOVE', 10, 10, false],
  ['ABOVE', 10, 11, true],
  ['BELOW', 10, 10, false],
  ['BELOW', 10, 9, true],
] as const)('%s %d at %d: %s', (comparison, threshold, value, expected) => {
  expect(exceeds({ comparison, threshold }, value)).toBe(expected);
});

it('says value, window and threshold as a person would', () => {
  const rule = { metric: 'CONTACTS_CREATED', windowSeconds: 300, threshold: 10 } as Parameters<typeof ruleMessage>[0];
  expect(ruleMessage(rule, 12)).toBe('12 contacts created in the last 5 min; the threshold is 10.');
  expect(ruleMessage({ ...rule, windowSeconds: 7200 }, 12)).toContain('last 2 h');
  expect(ruleMessage({ ...rule, windowSeconds: 45 }, 12)).toContain('last 45 s');
});
