import { expect, test } from 'vitest';
import { type Page, placePage, rowsOf } from './pages.ts';

const page = (after: string | null, ids: string[], end: string | null): Page<{ id: string }> => ({
  after,
  connection: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage: end !== null, endCursor: end } },
  error: null,
});
const ids = (pages: readonly Page<{ id: string }>[]) => rowsOf(pages).map((row) => row.id);

test('a row that enters at the top leaves no hole between the first page and the second', () => {
  const before = [page(null, ['c', 'b'], 'b'), page('b', ['a'], null)];
  const after = placePage(before, 0, page(null, ['d', 'c'], 'c'));
  expect(after[1]?.after).toBe('c');
  expect(ids(placePage(after, 1, page('c', ['b', 'a'], null)))).toEqual(['d', 'c', 'b', 'a']);
});

test('when rows go, a page that is no longer there goes too', () => {
  const before = [page(null, ['c', 'b'], 'b'), page('b', ['a'], null)];
  expect(ids(placePage(before, 0, page(null, ['c'], null)))).toEqual(['c']);
});

test('a row that moved up is shown once while the next page is read anew', () => {
  const before = [page(null, ['d', 'c'], 'c'), page('c', ['b', 'a'], null)];
  expect(ids(placePage(before, 0, page(null, ['c', 'b'], 'b')))).toEqual(['c', 'b', 'a']);
});

test('a late answer to an old question changes nothing', () => {
  const pages = [page(null, ['c', 'b'], 'b'), page('b', ['a'], null)];
  expect(placePage(pages, 1, page('x', ['z'], null))).toBe(pages);
});

test('an empty interim answer keeps the rows on screen', () => {
  const pages = [page(null, ['a'], null)];
  expect(ids(placePage(pages, 0, { after: null, connection: null, error: null }))).toEqual(['a']);
});
