export { type Connection, connection, type Edge } from './connection.ts';
export { decodeKey, encodeKey, type KeyValue } from './keyset-cursor.ts';
export { type Page, type PageArguments, pageOf } from './page.ts';
