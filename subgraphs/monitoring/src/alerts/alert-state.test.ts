import { expect, it } from 'vitest';
import { transitionAlert } from './alert-state.ts';

it.each([
  ['OPEN', 'acknowledge', 'ACKNOWLEDGED'],
  ['ACKNOWLEDGED', 'acknowledge', 'same'],
  ['RESOLVED', 'acknowledge', 'refused'],
  ['OPEN', 'resolve', 'RESOLVED'],
  ['ACKNOWLEDGED', 'resolve', 'RESOLVED'],
  ['RESOLVED', 'resolve', 'same'],
  ['OPEN', 'recur', 'OPEN'],
  ['ACKNOWLEDGED', 'recur', 'ACKNOWLEDGED'],
  ['RESOLVED', 'recur', 'refused'],
] as const)('%s, %s → %s', (status, transition, next) => {
  expect(transitionAlert(status, transition)).toBe(next);
});
