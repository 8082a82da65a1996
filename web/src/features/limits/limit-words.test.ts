import { expect, it } from 'vitest';
import { quotaText, subjectText } from './limit-words.ts';

it('says what a limit is about, also of what is gone', () => {
  expect(subjectText({ dimension: 'KEY', subject: null })).toBe('Each API key');
  expect(subjectText({ dimension: 'KEY', subject: 'id', subjectName: 'Billing' })).toBe('API key Billing');
  expect(subjectText({ dimension: 'KEY', subject: '0189abcd-ffff', subjectName: null })).toBe(
    'API key 0189abcd… (gone)',
  );
  expect(subjectText({ dimension: 'OPERATION', subject: 'executeWorkflow' })).toBe('Operation executeWorkflow');
});

it('says how much it allows', () => {
  expect(quotaText({ dimension: 'KEY', quota: 3_000_000, windowSeconds: 60 })).toBe('3,000,000 points a minute');
  expect(quotaText({ dimension: 'OPERATION', quota: 5, windowSeconds: 90 })).toBe('5 calls in 90 s');
});
