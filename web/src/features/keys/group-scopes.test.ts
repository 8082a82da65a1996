import { expect, test } from 'vitest';
import { groupScopes } from './group-scopes.ts';

test('a person finds the permissions of one resource together, reading first', () => {
  const grouped = groupScopes([
    { resource: 'contact', action: 'create' },
    { resource: 'alert', action: 'read' },
    { resource: 'contact', action: 'read' },
  ]);
  expect(grouped.map(({ resource, permissions }) => [resource, permissions.map(({ action }) => action)])).toEqual([
    ['alert', ['read']],
    ['contact', ['read', 'create']],
  ]);
});
