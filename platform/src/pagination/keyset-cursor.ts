import { badInput } from '../errors/index.ts';

export type KeyValue = string | number | null;

/** An opaque cursor that holds the sort keys of an item. It is a position, not a permission, so it is not signed. */
export function encodeKey(sort: string, key: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([sort, ...key])).toString('base64url');
}

/** Sort keys of the item behind which the page starts. Throws BAD_USER_INPUT for anything `encodeKey` did not make for this sort. */
export function decodeKey(sort: string, cursor: string): KeyValue[] {
  const parts = parse(cursor);
  if (parts === null || parts[0] !== sort) {
    throw badInput('The "after" cursor does not belong to this list in this order. Start from the first page.', {
      argument: 'after',
    });
  }
  return parts.slice(1);
}

function parse(cursor: string): KeyValue[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isKeyValue) ? value : null;
  } catch {
    return null;
  }
}

function isKeyValue(value: unknown): value is KeyValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
