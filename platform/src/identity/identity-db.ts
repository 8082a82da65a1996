import { drizzle } from 'drizzle-orm/pg-proxy';
import type { Sql } from '../database/index.ts';

/**
 * Drizzle's builders over the identity pool, for better-auth. Drizzle's own driver would replace the pool's parsers of
 * dates; this leaves them alone, and gives the number of rows that better-auth asks for after an update or delete.
 */
export function identityDb(sql: Sql) {
  return drizzle(async (text, parameters, method) => {
    const query = sql.unsafe(text, parameters as never[], { prepare: true });
    const rows = method === 'all' ? await query.values() : await query;
    return { rows: [...rows], rowCount: rows.count };
  });
}
