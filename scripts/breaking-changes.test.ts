import { expect, it } from 'vitest';
import { undeclaredChanges } from './breaking-changes.ts';

const before = 'type Query { alert(id: ID!): String, health: String }';

it('names a field that clients would lose', () => {
  expect(undeclaredChanges(before, 'type Query { alert(id: ID!): String }', new Set())).toEqual([
    'FIELD_REMOVED: Query.health was removed.',
  ]);
});

it('lets a declared change pass, and only that one', () => {
  const after = 'type Query { alert(id: ID!, at: String!): String }';
  const declared = new Set(['FIELD_REMOVED: Query.health was removed.']);
  expect(undeclaredChanges(before, after, declared)).toEqual([
    'REQUIRED_ARG_ADDED: A required arg at on Query.alert was added.',
  ]);
});

it('lets additions pass', () => {
  expect(undeclaredChanges(before, `${before} type Alert { id: ID }`, new Set())).toEqual([]);
});
