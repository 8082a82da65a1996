import { describe, expect, it } from 'vitest';
import { connection, decodeKey, encodeKey, pageOf } from './index.ts';

describe('pageOf', () => {
  it.each([0, -1, 101, 1.5])('refuses first: %s with the range', (first) => {
    expect(() => pageOf('contacts', { first })).toThrow(/from 1 to 100/);
  });

  it('refuses a cursor of another order, which would skip or repeat items', () => {
    const cursor = encodeKey('contacts:NAME', ['Ada', 'id-1']);
    expect(pageOf('contacts:NAME', { after: cursor }).after).toEqual(['Ada', 'id-1']);
    expect(() => pageOf('contacts:EMAIL', { after: cursor })).toThrow(/first page/);
  });

  it.each(['', 'x', 'bnVsbA', 'W10', 'WyJhIix7fV0'])('refuses the made-up cursor %j', (after) => {
    expect(() => decodeKey('contacts', after)).toThrow(/does not belong/);
  });
});

describe('connection', () => {
  it('tells by the extra row that a page follows', async () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const page = connection({
      sort: 's',
      page: { first: 2, after: null },
      rows,
      keyOf: (row) => [row.id],
      totalCount: async () => 3,
    });
    expect(page.nodes).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(page.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      endCursor: encodeKey('s', ['b']),
    });
    expect(await page.totalCount()).toBe(3);
  });

  it('has null cursors on an empty page', () => {
    const page = connection({ sort: 's', page: { first: 2, after: ['z'] }, rows: [], keyOf: () => [] });
    expect(page.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });
});
