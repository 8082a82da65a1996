import { expect, test } from 'vitest';
import { activityFilter, readActivitySearch } from './activity-search.ts';

test('one type in the address is a list of one, so that a shared link keeps its filter', () => {
  expect(readActivitySearch({ types: 'contact.*' }).types).toEqual(['contact.*']);
  expect(readActivitySearch({ types: ['contact.*', 'alert.*'] }).types).toEqual(['contact.*', 'alert.*']);
  expect(readActivitySearch({}).types).toBeUndefined();
});

test('a period is counted back from now', () => {
  const now = Date.parse('2026-03-01T12:00:30.000Z');
  expect(activityFilter({ period: '24h' }, now).since).toBe('2026-02-28T12:00:00.000Z');
  expect(activityFilter({}, now).since).toBeUndefined();
});
