import { expect, it } from 'vitest';
import { isNoticeDue, kindOf, pauseAfter, stateOf } from './stream-state.ts';

it('waits twice as long after each failure, at longest a quarter of an hour, and never equally long', () => {
  expect([1, 2, 3, 10, 11, 500].map((failures) => pauseAfter(failures, 1))).toEqual([1, 2, 4, 512, 900, 900]);
  expect(pauseAfter(3, 0)).toBe(2);
  expect(pauseAfter(1, 0, 30)).toBe(30);
  expect(pauseAfter(1, 0, 86_400)).toBe(900);
});

it('is paused whatever else it is, and tells once that it fails', () => {
  const since = new Date(0);
  expect(stateOf({ paused: true, failingSince: since })).toBe('PAUSED');
  expect(stateOf({ paused: false, failingSince: since })).toBe('FAILING');
  expect(stateOf({ paused: false, failingSince: null })).toBe('ACTIVE');
  expect(isNoticeDue(since, null, new Date(599_999))).toBe(false);
  expect(isNoticeDue(since, null, new Date(600_000))).toBe(true);
  expect(isNoticeDue(since, since, new Date(900_000))).toBe(false);
});

it.each([
  ['https://a.example', 'HTTPS'],
  ['http://a.example', 'HTTPS'],
  ['tls://a.example', 'SYSLOG'],
  ['tcp://a.example', 'SYSLOG'],
])('%s is %s', (url, kind) => expect(kindOf({ url })).toBe(kind));
