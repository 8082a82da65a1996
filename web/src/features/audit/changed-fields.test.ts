import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test('shows what differs, and leaves out what every change counts up', () => {
  const before = { name: 'Ada', tags: ['a'], phone: null, version: 1 };
  expect(changedFields(before, { ...before, name: 'Grace', tags: ['a', 'b'], version: 2 })).toEqual([
    { name: 'name', before: 'Ada', after: 'Grace' },
    { name: 'tags', before: '["a"]', after: '["a","b"]' },
  ]);
});

test('shows everything that is set of what is new or gone', () => {
  expect(changedFields(null, { name: 'Ada', phone: null })).toEqual([{ name: 'name', before: null, after: 'Ada' }]);
  expect(changedFields({ name: 'Ada' }, null)).toEqual([{ name: 'name', before: 'Ada', after: null }]);
});
