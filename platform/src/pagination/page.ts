import { badInput } from '../errors/index.ts';
import { decodeKey, type KeyValue } from './keyset-cursor.ts';

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A checked page: how many items, and the sort keys of the item that it starts behind. */
export interface Page {
  first: number;
  /** As many values as the list sorts by, the id last; null for the first page. */
  after: KeyValue[] | null;
}

/**
 * Checks the arguments of a connection: `first` 1 to 100, `after` a cursor of the same list and sort.
 *
 * @param sort Names the list and its order, e.g. `contacts:NAME:ASC`; a cursor of another sort is refused.
 */
export function pageOf(sort: string, { first, after }: PageArguments, fallback = 50): Page {
  const count = first ?? fallback;
  if (!Number.isInteger(count) || count < 1 || count > 100) {
    throw badInput(`"first" must be from 1 to 100, but is ${count}.`, { argument: 'first' });
  }
  return { first: count, after: after === null || after === undefined ? null : decodeKey(sort, after) };
}
