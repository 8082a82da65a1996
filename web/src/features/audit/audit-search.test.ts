import { expect, test } from 'vitest';
import { auditFilter, searchOfFilter } from './audit-search.ts';

test('an address becomes a filter and back', () => {
  const search = {
    q: 'ada',
    kind: 'READ',
    type: 'contact.* role.created',
    country: 'NL',
    since: '2026-01-01T00:00:00.000Z',
  };
  const filter = auditFilter(search);
  expect(filter).toEqual({
    text: 'ada',
    kinds: ['READ'],
    types: ['contact.*', 'role.created'],
    countries: ['NL'],
    since: '2026-01-01T00:00:00.000Z',
  });
  expect(auditFilter(searchOfFilter(filter))).toEqual(filter);
});

test('what is no value of a filter is left out', () => {
  expect(auditFilter({ kind: 'NONSENSE', since: 'yesterday' })).toEqual({});
});
