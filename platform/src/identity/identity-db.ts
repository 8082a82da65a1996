import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { Sql } from '../database/index.ts';

const transactions = new AsyncLocalStorage<Sql>();

/** The transaction that better-auth has open around the caller, or the pool: what belongs to its change goes there. */
export function currentConnection(pool: Sql): Sql {
  return transactions.getStore() ?? pool;
}

/**
 * Drizzle's builders over the identity pool, for better-auth. Drizzle's own driver would replace the pool's parsers of
 * dates. The rows of postgres.js carry the `count` that better-auth asks for after an update or delete.
 */
export function identityDb(pool: Sql) {
  const db = drizzle(async (text, parameters, method) => {
    const query = currentConnection(pool).unsafe(text, parameters as never[], { prepare: true });
    return { rows: method === 'all' ? await query.values() : await query };
  });
  // The builders find the transaction by themselves, so that inside of one they are the same.
  const transaction = <T>(work: (tx: typeof db) => Promise<T>) =>
    pool.begin((sql) => transactions.run(sql as unknown as Sql, () => work(db)));
  return Object.assign(db, { transaction: transaction as never });
}
