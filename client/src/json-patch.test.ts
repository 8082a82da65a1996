import { expect, it } from 'vitest';
import { applyPatch, PatchMismatch } from './json-patch.ts';
import type { PatchOperation } from './protocol.ts';

// The examples of RFC 6902, appendix A, that concern results of a query.
it.each<[string, unknown, PatchOperation, unknown]>([
  ['A.1 adds a member', { foo: 'bar' }, { op: 'add', path: '/baz', value: 'qux' }, { foo: 'bar', baz: 'qux' }],
  ['A.2 adds an element', { foo: ['a', 'c'] }, { op: 'add', path: '/foo/1', value: 'b' }, { foo: ['a', 'b', 'c'] }],
  ['A.3 removes a member', { a: 1, b: 2 }, { op: 'remove', path: '/a' }, { b: 2 }],
  ['A.4 removes an element', { foo: ['a', 'b', 'c'] }, { op: 'remove', path: '/foo/1' }, { foo: ['a', 'c'] }],
  ['A.5 replaces a value', { a: 1, b: 2 }, { op: 'replace', path: '/a', value: null }, { a: null, b: 2 }],
  ['A.6 moves a value', { a: { x: 1 }, b: {} }, { op: 'move', from: '/a/x', path: '/b/x' }, { a: {}, b: { x: 1 } }],
  ['A.7 moves an element', [1, 2, 3, 4], { op: 'move', from: '/1', path: '/3' }, [1, 3, 4, 2]],
  ['A.8 passes a test', { a: ['x', 2] }, { op: 'test', path: '/a', value: ['x', 2] }, { a: ['x', 2] }],
  ['A.10 adds an object', { a: 1 }, { op: 'add', path: '/b', value: { c: {} } }, { a: 1, b: { c: {} } }],
  ['A.14 escapes', { '/': 9, '~1': 10 }, { op: 'replace', path: '/~01', value: 11 }, { '/': 9, '~1': 11 }],
  ['A.16 appends', { a: ['x'] }, { op: 'add', path: '/a/-', value: ['y'] }, { a: ['x', ['y']] }],
  ['replaces the whole', { a: 1 }, { op: 'replace', path: '', value: { b: 2 } }, { b: 2 }],
  ['copies', { a: { b: 1 } }, { op: 'copy', from: '/a/b', path: '/c' }, { a: { b: 1 }, c: 1 }],
])('%s', (_name, before, operation, after) => {
  const kept = structuredClone(before);
  expect(applyPatch(before, [operation])).toEqual(after);
  expect(before).toEqual(kept);
});

it.each<[string, PatchOperation]>([
  ['a member that is not there', { op: 'replace', path: '/c', value: 1 }],
  ['an element behind the end', { op: 'add', path: '/list/5', value: 1 }],
  ['something below a scalar', { op: 'add', path: '/a/b', value: 1 }],
  ['a test that fails', { op: 'test', path: '/a', value: 2 }],
  ['what every object inherits', { op: 'replace', path: '/constructor', value: 1 }],
])('does not fit: %s', (_name, operation) => {
  expect(() => applyPatch({ a: 1, list: [1] }, [operation])).toThrow(PatchMismatch);
});

it('writes a member called __proto__ without touching any prototype', () => {
  const after = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { polluted: true } }]);
  expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('shares what it did not touch, so that a view knows what changed', () => {
  const before = { a: { x: 1 }, b: { y: 1 } };
  const after = applyPatch(before, [{ op: 'replace', path: '/a/x', value: 2 }]) as typeof before;
  expect(after.b).toBe(before.b);
});
