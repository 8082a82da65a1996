import postgres, { type Sql, type TransactionSql } from 'postgres';
import { isConnectionLoss } from './statement.ts';
import { whileConnected } from './while-connected.ts';

/** How long a connection that is being opened may take. */
const connectMilliseconds = 10_000;
/** Without use for this long, a connection is closed. */
const idleMilliseconds = 60_000;
/** Older ones are not used again, so that memory and plans of the server's process don't grow for ever. */
const longestLife = 45 * 60_000;

/** A statement of postgres.js, and what of it decides where it runs. */
interface Routed extends Promise<unknown> {
  handler: (query: Routed) => void;
  canceller: unknown;
  /** Null until it was sent. */
  state: object | null;
  reject(error: unknown): void;
  cancel(): void;
}

/**
 * One connection, by a postgres.js of its own that is thrown away with it. The library reconnects in place and then loses
 * statements: bytes that waited to be written stay in front of the next start-up message, which is never flushed, and
 * what was queued behind an error is awaited for ever. Here whatever waits for a lost connection fails at once.
 */
class Connection {
  readonly sql: Sql;
  readonly openedAt = performance.now();
  isLost = false;
  idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Set<Routed>();
  readonly #handler: Routed['handler'];
  readonly #canceller: unknown;
  readonly #lost = Promise.withResolvers<never>();
  readonly #onLost: (connection: Connection) => void;
  readonly #opening: NodeJS.Timeout;

  constructor(
    open: (events: { onclose(): void; onparameter(): void }) => Sql,
    onLost: (connection: Connection) => void,
  ) {
    this.#onLost = onLost;
    this.#lost.promise.catch(() => {});
    this.#opening = setTimeout(() => this.lose(failure('CONNECT_TIMEOUT')), connectMilliseconds);
    this.sql = open({
      onclose: () => this.lose(failure('CONNECTION_CLOSED')),
      onparameter: () => clearTimeout(this.#opening),
    });
    const statement = this.sql`` as unknown as Routed;
    this.#handler = statement.handler;
    this.#canceller = statement.canceller;
  }

  /** Sends a statement behind those before it. */
  send(query: Routed): void {
    if (this.isLost) {
      query.reject(failure('CONNECTION_CLOSED'));
      return;
    }
    this.#waiting.add(query);
    query.canceller = this.#canceller;
    query.then(
      () => this.#waiting.delete(query),
      (error: unknown) => {
        this.#waiting.delete(query);
        if (isConnectionLoss(error)) this.lose(error);
      },
    );
    this.#handler(query);
  }

  async begin(options: string, work: (sql: TransactionSql) => unknown): Promise<unknown> {
    try {
      return await Promise.race([whileConnected(this.sql, options, work), this.#lost.promise]);
    } catch (error) {
      if (isConnectionLoss(error)) this.lose(error);
      throw error;
    }
  }

  lose(error: unknown): void {
    if (this.isLost) return;
    this.isLost = true;
    clearTimeout(this.#opening);
    clearTimeout(this.idle);
    this.#lost.reject(error);
    for (const query of this.#waiting) {
      query.reject(error);
      // Else the library would connect again for it.
      if (query.state === null) query.cancel();
    }
    this.#onLost(this);
    this.close();
  }

  close(): void {
    this.isLost = true;
    clearTimeout(this.#opening);
    clearTimeout(this.idle);
    void this.sql.end({ timeout: 0 }).catch(() => {});
  }
}

/** Connections on loan: at most so many, the longest waiting first. */
class Connections {
  readonly #max: number;
  readonly #open: () => Connection;
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];
  readonly #waiting: { resolve(connection: Connection): void; reject(error: unknown): void }[] = [];
  #ended: (() => void) | null = null;

  constructor(max: number, open: (onLost: (connection: Connection) => void) => Connection) {
    this.#max = max;
    this.#open = () => open((connection) => this.#dropped(connection));
  }

  take(): Connection | Promise<Connection> {
    if (this.#ended !== null) throw failure('CONNECTION_ENDED');
    const idle = this.#idle.pop();
    if (idle !== undefined) {
      clearTimeout(idle.idle);
      return idle;
    }
    if (this.#all.size < this.#max) return this.#another();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  give(connection: Connection): void {
    if (connection.isLost) return;
    const isOld = performance.now() - connection.openedAt > longestLife;
    const next = isOld ? undefined : this.#waiting.shift();
    if (next !== undefined) {
      next.resolve(connection);
    } else if (isOld || this.#ended !== null) {
      this.#retire(connection);
    } else {
      connection.idle = setTimeout(() => this.#retire(connection), idleMilliseconds).unref();
      this.#idle.push(connection);
    }
  }

  /** Waits so many seconds for those on loan. */
  async end(seconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ended = () => this.#all.size === 0 && resolve();
    for (const { reject } of this.#waiting.splice(0)) reject(failure('CONNECTION_ENDED'));
    for (const connection of [...this.#idle]) this.#retire(connection);
    const deadline = setTimeout(resolve, seconds * 1_000);
    this.#ended();
    await promise;
    clearTimeout(deadline);
    for (const connection of [...this.#all]) connection.lose(failure('CONNECTION_DESTROYED'));
  }

  #another(): Connection {
    const connection = this.#open();
    this.#all.add(connection);
    return connection;
  }

  #retire(connection: Connection): void {
    this.#dropped(connection);
    connection.close();
  }

  #dropped(connection: Connection): void {
    this.#all.delete(connection);
    const at = this.#idle.indexOf(connection);
    if (at >= 0) this.#idle.splice(at, 1);
    this.#ended?.();
    const next = this.#ended === null ? this.#waiting.shift() : undefined;
    if (next !== undefined) next.resolve(this.#another());
  }
}

/**
 * A pool with the interface of postgres.js, for servers that restart and networks that break: a statement or transaction
 * ends, with its result or with the loss (`isConnectionLoss`), and never sees another connection's rest.
 * `reserve` and `begin` hold a connection; every other statement borrows one.
 */
export function openPool(url: string, max: number, connection: Record<string, string>): Sql {
  const open = (events: object = {}) => openConnection(url, connection, events);
  const connections = new Connections(max, (onLost) => new Connection(open, onLost));
  const borrow = (query: Routed) => {
    const run = (taken: Connection) => {
      taken.send(query);
      const done = () => connections.give(taken);
      query.then(done, done);
    };
    try {
      const taken = connections.take();
      if (taken instanceof Connection) run(taken);
      else taken.then(run, (error) => query.reject(error));
    } catch (error) {
      query.reject(error);
    }
  };
  const begin = async (first: unknown, second?: unknown) => {
    const [options, work] = typeof first === 'string' ? [first, second] : ['', first];
    const taken = await connections.take();
    try {
      return await taken.begin(options, work as (sql: TransactionSql) => unknown);
    } finally {
      connections.give(taken);
    }
  };
  const reserve = async () => {
    const taken = await connections.take();
    return Object.assign(
      statementsOf(compose, (query) => taken.send(query)),
      {
        release: () => connections.give(taken),
      },
    );
  };
  const compose = open();
  return Object.assign(statementsOf(compose, borrow), {
    begin,
    reserve,
    end: async ({ timeout = 5 }: { timeout?: number } = {}) => {
      await connections.end(timeout);
      await compose.end({ timeout: 0 });
    },
  }) as unknown as Sql;
}

/** Tagged templates, helpers and `unsafe` of postgres.js whose statements are run by `handler`. */
function statementsOf(compose: Sql, handler: Routed['handler']): Sql {
  const routed = (query: unknown) => Object.assign(query as Routed, { handler });
  const tag = (first: unknown, ...rest: unknown[]) => {
    const made = (compose as unknown as (...given: unknown[]) => unknown)(first, ...rest);
    return Array.isArray(first) && 'raw' in first ? routed(made) : made;
  };
  const unsafe = (...given: Parameters<Sql['unsafe']>) => routed(compose.unsafe(...given));
  return Object.assign(tag, { unsafe, json: compose.json, options: compose.options }) as unknown as Sql;
}

/** A single connection of postgres.js with the types that drizzle expects, for tools that end with it. */
export function openConnection(url: string, connection: Record<string, string>, events: object = {}): Sql {
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: connectMilliseconds / 1_000,
    connection: { TimeZone: 'UTC', ...connection },
    onnotice: () => {},
    ...events,
  });
  const { parsers, serializers } = sql.options;
  for (const [oid, type] of Object.entries(types)) {
    if (type.parse) parsers[Number(oid)] = type.parse;
    if (type.serialize) serializers[Number(oid)] = type.serialize;
  }
  return sql;
}

const json = { serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)) };
const time = { serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : value) };
const types: Record<number, { parse?: (text: string) => unknown; serialize?: (value: unknown) => unknown }> = {
  114: json,
  3802: json,
  1082: { ...time, parse: (text) => text }, // date: a day has no time zone
  1114: time,
  1184: time,
};

function failure(code: string): Error {
  return Object.assign(new Error(`The connection to the database has ended (${code}).`), { code });
}
