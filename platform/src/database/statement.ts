import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import type { Sql } from './connect.ts';
import { statementSpan } from './statement-span.ts';

/** Drizzle's typed builders over a connection of ours. Transactions are `transact`'s: `db.transaction` throws. */
export type Db = PgRemoteDatabase;

/** One statement as drizzle's `toSQL()` gives it. `all`: rows as arrays in the order of the columns; `execute`: rows as objects. */
export interface Statement {
  text: string;
  parameters: unknown[];
  method: 'all' | 'execute';
}

export function createDb(run: (statement: Statement) => Promise<unknown[]>): Db {
  return dbOver((statement) => statementSpan(statement.text, () => run(statement)));
}

/** The same over a connection whose statements have spans already. */
export function dbOver(run: (statement: Statement) => Promise<unknown[]>): Db {
  return drizzle(async (text, parameters, method) => ({
    rows: await run({ text, parameters, method: method === 'all' ? 'all' : 'execute' }),
  }));
}

/** Sends a statement at once, prepared the first time on each connection. Resolves to its rows. */
export async function send(sql: Pick<Sql, 'unsafe'>, statement: Statement): Promise<unknown[]> {
  const query = sql.unsafe(statement.text, statement.parameters as never[], { prepare: true });
  // `execute`, not the await: that one would send it a moment later, after a `commit` that was called for behind it.
  return statement.method === 'all' ? await query.values().execute() : await query.execute();
}

/** True when the connection itself is gone, so that nothing may be sent on it any more. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, severity } = error as { code?: string; severity?: string };
  return severity === 'FATAL' || severity === 'PANIC' || lost.has(code ?? '');
}

const lost = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'],
]);

/** The refusal of Postgres in an error of ours: drizzle wraps it as `cause`. */
export function postgresError(error: unknown): { code: string; constraint_name?: string } | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && 'severity' in cause && typeof cause.code === 'string')
      return cause as Error & { code: string };
  }
  return null;
}

/** True if a statement failed because a row with these values exists; `constraint` narrows it to one unique index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const found = postgresError(error);
  return found?.code === '23505' && (constraint === undefined || found.constraint_name === constraint);
}
