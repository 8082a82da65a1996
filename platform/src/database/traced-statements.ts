import type { Sql, TransactionSql } from 'postgres';
import { isTracing } from '../telemetry/index.ts';
import { statementSpan } from './statement-span.ts';

/** A statement of postgres.js, which is sent when its handler is called. */
interface Sendable extends Promise<unknown> {
  strings: readonly string[];
  handler(query: Sendable): void;
}

/**
 * A pool, connection or transaction of postgres.js whose statements have spans, those of its transactions included. For what is
 * written as SQL; drizzle's statements have theirs in `createDb`.
 */
export function tracedStatements<S extends Sql | TransactionSql>(sql: S): S {
  return new Proxy(sql, {
    apply: (target, self, given) => traced(Reflect.apply(target as never, self, given)),
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      switch (name) {
        case 'unsafe':
          return (...given: unknown[]) => traced(Reflect.apply(value, target, given));
        case 'begin':
          return (...given: unknown[]) => Reflect.apply(value, target, given.map(withTracedStatements));
        case 'reserve':
          return async () => tracedStatements(await Reflect.apply(value, target, []));
        default:
          return value;
      }
    },
  });
}

/** The work of a transaction; its options stay as they are. */
function withTracedStatements(given: unknown): unknown {
  if (typeof given !== 'function') return given;
  return (sql: TransactionSql) => given(tracedStatements(sql));
}

/** Whatever else postgres.js makes (lists of names, of values) is a part of a statement. */
function traced<T>(made: T): T {
  if (!isTracing() || !isSendable(made)) return made;
  const { handler } = made;
  made.handler = (query) => {
    const text = query.strings.reduce((before, after, index) => `${before}$${index}${after}`);
    // Whoever waits for the statement hears of its failure.
    void statementSpan(text, async () => {
      handler(query);
      await query;
    }).catch(() => {});
  };
  return made;
}

function isSendable(made: unknown): made is Sendable {
  return typeof made === 'object' && made !== null && 'handler' in made && 'strings' in made;
}
