import type { Sql, TransactionSql } from 'postgres';
import { isConnectionLoss } from './statement.ts';

/**
 * A transaction on a connection that may be lost at any moment. postgres.js writes the rollback or commit of work that
 * ends after its connection did to where the connection was: that throws outside of every promise and ends the process.
 * So work that outlives its connection sends nothing any more, and never ends as far as the library knows; the transaction
 * has failed by then for whoever waits for it.
 */
export async function whileConnected(
  connection: Sql,
  options: string,
  work: (sql: TransactionSql) => unknown,
): Promise<unknown> {
  let over = false;
  try {
    return await connection.begin(options, async (sql) => {
      try {
        const result = await work(whileOpen(sql, () => !over));
        return over ? await forEver() : result;
      } catch (error) {
        if (over || isLost(error)) return forEver();
        throw error;
      }
    });
  } finally {
    over = true;
  }
}

function forEver(): Promise<never> {
  return new Promise(() => {});
}

/** Also where drizzle has wrapped it. */
function isLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (isConnectionLoss(cause)) return true;
  return false;
}

/** The connection's statements, as long as it is there. */
function whileOpen(sql: TransactionSql, isOpen: () => boolean): TransactionSql {
  const check = () => {
    if (isOpen()) return;
    const message = 'The transaction has ended: a statement was not awaited, or the connection was lost.';
    throw Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' });
  };
  return new Proxy(sql, {
    apply(target, self, given) {
      check();
      return Reflect.apply(target, self, given);
    },
    get(target, name, receiver) {
      check();
      return Reflect.get(target, name, receiver);
    },
  });
}
