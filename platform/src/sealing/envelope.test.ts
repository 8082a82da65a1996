import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blindIndex, NotOpened, open, type Place, seal, sealedBy } from './envelope.ts';

const place = fc.record({
  organizationId: fc.uuid(),
  table: fc.constantFrom('insights.contact', 'workflows.secret'),
  column: fc.constantFrom('phone_sealed', 'value'),
  rowId: fc.uuid(),
});
const dataKey = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
});
const text = fc.string({ unit: 'grapheme', maxLength: 300 });

test('what is sealed is opened in its place by its key, and never looks the same twice', () => {
  fc.assert(
    fc.property(dataKey, place, text, (key, where, value) => {
      const sealed = seal(key, where, value);
      expect(open(key, where, sealed)).toBe(value);
      expect(sealedBy(sealed)).toBe(key.number);
      expect(sealed.equals(seal(key, where, value))).toBe(false);
    }),
  );
});

test('what was moved to another row, column, table or organization is not opened', () => {
  fc.assert(
    fc.property(dataKey, place, place, text, (key, where, elsewhere, value) => {
      for (const part of Object.keys(where) as (keyof Place)[]) {
        if (where[part] === elsewhere[part]) continue;
        const moved = { ...where, [part]: elsewhere[part] };
        expect(() => open(key, moved, seal(key, where, value))).toThrow(NotOpened);
      }
    }),
  );
});

test('another key, another number and a single turned bit open nothing', () => {
  fc.assert(
    fc.property(dataKey, place, text, fc.nat(), (key, where, value, turn) => {
      const sealed = seal(key, where, value);
      expect(() => open({ ...key, key: randomBytes(32) }, where, sealed)).toThrow(NotOpened);
      const renumbered = Buffer.from(sealed);
      const other = { ...key, number: (key.number % (2 ** 32 - 1)) + 1 };
      renumbered.writeUInt32BE(other.number, 1);
      expect(() => open(other, where, renumbered)).toThrow(NotOpened);
      const bit = turn % (sealed.length * 8);
      const turned = Buffer.from(sealed);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(key, where, turned)).toThrow(NotOpened);
    }),
  );
});

test('anything that is no sealed value is refused', () => {
  fc.assert(
    fc.property(dataKey, place, fc.uint8Array({ maxLength: 80 }), (key, where, bytes) => {
      expect(() => open(key, where, bytes)).toThrow(NotOpened);
    }),
  );
});

test('an index finds equal texts of one column under one key, and nothing across columns or keys', () => {
  const key = { number: 1, key: randomBytes(32) };
  const where = { organizationId: 'o', table: 'insights.contact', column: 'phone_index' };
  expect(blindIndex(key, where, '4930')).toEqual(blindIndex(key, where, '4930'));
  expect(blindIndex(key, where, '4931')).not.toEqual(blindIndex(key, where, '4930'));
  expect(blindIndex(key, { ...where, column: 'other' }, '4930')).not.toEqual(blindIndex(key, where, '4930'));
  expect(blindIndex({ number: 1, key: randomBytes(32) }, where, '4930')).not.toEqual(blindIndex(key, where, '4930'));
});
