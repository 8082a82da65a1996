import type { Sql, TransactionSql } from 'postgres';
import { isConnectionLoss } from './statement.ts';

type Work<T> = (sql: TransactionSql) => Promise<T> | T;

/**
 * `begin` of a pool, for connections that may be lost at any moment. postgres.js writes the rollback or commit of work that
 * ends after its connection did to where the connection was: that throws outside of every promise and ends the process, or reaches
 * the connection's successor. So work that outlives its connection sends nothing any more, and never ends as far as the
 * library knows; the transaction has failed by then for whoever waits for it.
 */
export function safeBegin(pool: Sql): Sql['begin'] {
  const begin = pool.begin.bind(pool) as (options: string, work: Work<unknown>) => Promise<unknown>;

  return ((first: string | Work<unknown>, second?: Work<unknown>) => {
    const [options, work] = typeof first === 'string' ? [first, second as Work<unknown>] : ['', first];
    let over = false;
    const guarded = async (sql: TransactionSql) => {
      try {
        const result = await work(whileOpen(sql, () => !over));
        return over ? forEver() : result;
      } catch (error) {
        if (over || isLost(error)) return forEver();
        throw error;
      }
    };
    return begin(options, guarded).finally(() => {
      over = true;
    });
  }) as Sql['begin'];
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
