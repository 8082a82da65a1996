import { expect, it } from 'vitest';
import { ruleSentence, windowLabel } from './rule-sentence.ts';

it('says what a rule watches', () => {
  expect(ruleSentence({ metric: 'CONTACTS_CREATED', comparison: 'ABOVE', threshold: 1000, windowSeconds: 300 })).toBe(
    'more than 1,000 contacts created within 5 minutes',
  );
});

it.each([
  [60, '1 minute'],
  [90, '90 seconds'],
  [7200, '2 hours'],
])('reads %i seconds as %s', (seconds, label) => {
  expect(windowLabel(seconds)).toBe(label);
});
