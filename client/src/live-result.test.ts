import { expect, it } from 'vitest';
import { nextResult } from './live-result.ts';
import type { PatchOperation } from './protocol.ts';

const whole = (revision: number, data: Record<string, unknown>) => ({ data, extensions: { live: { revision } } });
const patch = (revision: number, ...operations: PatchOperation[]) => ({
  patch: operations,
  extensions: { live: { revision } },
});

it('follows patches upon the whole result', () => {
  const first = nextResult(null, whole(0, { count: 1 }));
  const second = nextResult(first, patch(1, { op: 'replace', path: '/data/count', value: 2 }));
  expect(second).toEqual({ revision: 1, result: { data: { count: 2 }, extensions: { live: { revision: 1 } } } });
  const error = { message: 'gone', path: ['count'] };
  const third = nextResult(second, patch(2, { op: 'add', path: '/errors', value: [error] }));
  expect(third?.result).toMatchObject({ data: { count: 2 }, errors: [error] });
  expect(nextResult(third, patch(3, { op: 'remove', path: '/errors' }))?.result.errors).toBeUndefined();
});

it('takes a whole result at any time', () => {
  expect(nextResult({ revision: 3, result: { data: {} } }, whole(4, { count: 9 }))?.result.data).toEqual({ count: 9 });
});

it('has to ask anew after a revision was missed, without a whole one, and when the patch does not fit', () => {
  const held = nextResult(null, whole(0, { count: 1 }));
  const change: PatchOperation = { op: 'replace', path: '/data/count', value: 2 };
  expect(nextResult(held, patch(2, change))).toBeNull();
  expect(nextResult(null, patch(1, change))).toBeNull();
  expect(nextResult(held, patch(1, { op: 'replace', path: '/data/other', value: 2 }))).toBeNull();
});
