import { drizzle } from 'drizzle-orm/pg-proxy';
import type { Sql } from '../database/index.ts';

/**
 * Drizzle's builders over the identity pool, for better-auth. Drizzle's own driver would replace the pool's parsers of
 * dates. The rows of postgres.js carry the `count` that better-auth asks for after an update or delete.
 */
export function identityDb(sql: Sql) {
  return drizzle(async (text, parameters, method) => {
    const query = sql.unsafe(text, parameters as never[], { prepare: true });
    return { rows: method === 'all' ? await query.values() : await query };
  });
}
