import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashInput, readResult, storeResult } from './stored-result.ts';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.bigInt(),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

test('a repeated request gets back exactly what the first one got', () => {
  fc.assert(
    fc.property(value, (result) => {
      expect(readResult(JSON.parse(storeResult(result)))).toEqual(result);
    }),
  );
});

test('the order of keys makes no other input, a different value does', () => {
  expect(hashInput({ a: 1, b: [{ c: 2, d: 3 }] })).toEqual(hashInput({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(hashInput({ a: 1 })).not.toEqual(hashInput({ a: '1' }));
  expect(hashInput({ a: new Date(0) })).not.toEqual(hashInput({ a: new Date(1) }));
  expect(hashInput(undefined)).toEqual(hashInput(undefined));
});
