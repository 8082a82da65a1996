import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { TransactionSql } from 'postgres';
import type { Database } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { channels, connectSystem } from './connection.ts';
import type { JsonValue } from './event.ts';
import { LatestValue } from './latest-value.ts';

/**
 * Latest-value streams across processes: health, progress, presence. No cursor and no history: values in between may
 * be left out, and the whole value is sent again on reconnect. What must not be missed is an event instead.
 */
export interface Signals {
  /** `organizationId` null: the installation's. Resolves when the value is stored; of several at once, the last counts. */
  publish(name: string, organizationId: string | null, value: JsonValue): Promise<void>;
  latest(name: string, organizationId: string | null): Promise<JsonValue | null>;
  /** The latest value, if there is one, then each new one that the consumer has time for. Ends on abort. */
  subscribe(name: string, organizationId: string | null, signal: AbortSignal): AsyncIterableIterator<JsonValue>;
  /** Organizations for which somebody in this process follows the signal. */
  watchedBy(name: string): string[];
  close(): Promise<void>;
}

interface Hint {
  /** The process that published: it has told its own subscribers already. Null if nobody was told. */
  from: string | null;
  name: string;
  organizationId: string | null;
}

const reconnectMilliseconds = 500;

/** Opens the bus. It connects with the first subscription. */
export function openSignals(database: Database, options: { log?: Pick<Logger, 'warn'> } = {}): Signals {
  return new SignalBus(database, options.log ?? null);
}

class SignalBus implements Signals {
  readonly #database: Database;
  readonly #log: Pick<Logger, 'warn'> | null;
  readonly #id = randomUUID();
  readonly #subscribers = new Map<string, Set<LatestValue>>();
  readonly #storing = new Map<string, { next: JsonValue | undefined; done: Promise<void> }>();
  readonly #refreshing = new Map<string, { again: boolean }>();
  #listening: Promise<void> | null = null;
  #client: pg.Client | null = null;
  #closed = false;

  constructor(database: Database, log: Pick<Logger, 'warn'> | null) {
    this.#database = database;
    this.#log = log;
  }

  publish(name: string, organizationId: string | null, value: JsonValue): Promise<void> {
    const key = keyOf(name, organizationId);
    for (const subscriber of this.#subscribers.get(key) ?? []) subscriber.set(value);
    const storing = this.#storing.get(key);
    if (storing !== undefined) {
      storing.next = value;
      return storing.done;
    }
    const entry = { next: value as JsonValue | undefined, done: Promise.resolve() };
    entry.done = this.#store(name, organizationId, entry).finally(() => this.#storing.delete(key));
    this.#storing.set(key, entry);
    return entry.done;
  }

  async latest(name: string, organizationId: string | null): Promise<JsonValue | null> {
    const rows = await this.#database.system<{ value: JsonValue }[]>`
      select value from platform.signal
      where name = ${name} and organization is not distinct from ${organizationId}::uuid`;
    return rows[0]?.value ?? null;
  }

  subscribe(name: string, organizationId: string | null, signal: AbortSignal): AsyncIterableIterator<JsonValue> {
    const key = keyOf(name, organizationId);
    const subscribers = this.#subscribers.get(key) ?? new Set();
    this.#subscribers.set(key, subscribers);
    const abort = () => void value.return();
    const value = new LatestValue(() => {
      signal.removeEventListener('abort', abort);
      subscribers.delete(value);
      if (subscribers.size === 0) this.#subscribers.delete(key);
    });
    subscribers.add(value);
    if (signal.aborted || this.#closed) void value.return();
    else signal.addEventListener('abort', abort);
    this.#listening ??= this.#listen();
    void this.#begin(value, name, organizationId);
    return value;
  }

  watchedBy(name: string): string[] {
    return [...this.#subscribers.keys()].flatMap((key) => {
      const [watched, organizationId] = JSON.parse(key) as [string, string | null];
      return watched === name && organizationId !== null ? [organizationId] : [];
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const value of [...this.#subscribers.values()].flatMap((set) => [...set])) await value.return();
    await Promise.allSettled([...this.#storing.values()].map(({ done }) => done));
    await this.#listening;
    await this.#client?.end().catch(() => {});
  }

  /** The stored value, unless a newer one has come in the meantime. */
  async #begin(value: LatestValue, name: string, organizationId: string | null): Promise<void> {
    const stored = await this.latest(name, organizationId).catch(() => null);
    if (stored !== null) value.begin(stored);
  }

  /** Stores and announces values until none is waiting; what came in between is left out. */
  async #store(name: string, organizationId: string | null, entry: { next: JsonValue | undefined }): Promise<void> {
    while (entry.next !== undefined) {
      const value = entry.next;
      entry.next = undefined;
      await store(this.#database.system, { from: this.#id, name, organizationId }, value);
    }
  }

  /** Listens on a connection of its own; after an outage every subscriber gets the stored value again. */
  async #listen(): Promise<void> {
    if (this.#closed) return;
    try {
      const client = await connectSystem(this.#database.url, 'guardian signals', () => {
        this.#client = null;
        this.#listening = this.#retry();
      });
      client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
      await client.query(`listen ${channels.signals}`);
      this.#client = client;
    } catch (error) {
      this.#log?.warn({ err: error }, 'Signals cannot be listened to; trying again.');
      this.#listening = this.#retry();
    }
  }

  async #retry(): Promise<void> {
    if (this.#closed) return;
    await wait(reconnectMilliseconds);
    await this.#listen();
    for (const key of this.#subscribers.keys()) await this.#refresh(key);
  }

  #heard(payload: string): void {
    const hint = JSON.parse(payload) as Hint;
    if (hint.from !== this.#id) void this.#refresh(keyOf(hint.name, hint.organizationId));
  }

  /** Gives the subscribers the stored value. One read at a time: of two, the older might come back last. */
  async #refresh(key: string): Promise<void> {
    const running = this.#refreshing.get(key);
    if (running !== undefined) {
      running.again = true;
      return;
    }
    const refresh = { again: true };
    this.#refreshing.set(key, refresh);
    while (refresh.again) {
      refresh.again = false;
      await this.#deliverStored(key);
    }
    this.#refreshing.delete(key);
  }

  async #deliverStored(key: string): Promise<void> {
    const subscribers = this.#subscribers.get(key);
    if (subscribers === undefined) return;
    const [name, organizationId] = JSON.parse(key) as [string, string | null];
    const value = await this.latest(name, organizationId).catch(() => null);
    if (value !== null) for (const subscriber of subscribers) subscriber.set(value);
  }
}

/** Publishes with the transaction: everybody hears of it when it is committed, and nobody when it is not. */
export function publishIn(
  transaction: TransactionSql,
  name: string,
  organizationId: string | null,
  value: JsonValue,
): Promise<void> {
  return store(transaction, { from: null, name, organizationId }, value);
}

async function store(sql: Database['system'] | TransactionSql, hint: Hint, value: JsonValue): Promise<void> {
  await sql`
    with stored as (
      insert into platform.signal (name, organization, value)
      values (${hint.name}, ${hint.organizationId}::uuid, ${JSON.stringify(value)}::jsonb)
      on conflict (name, organization) do update set value = excluded.value, published_at = excluded.published_at
      returning 1
    )
    select pg_notify(${channels.signals}, ${JSON.stringify(hint)}) from stored`;
}

function keyOf(name: string, organizationId: string | null): string {
  return JSON.stringify([name, organizationId]);
}
