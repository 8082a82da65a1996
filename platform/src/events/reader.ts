import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database/index.ts';
import { CodedError } from '../errors/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { AccessLane, reset } from './access-lane.ts';
import { channels, connectSystem } from './connection.ts';
import type { AccessEvent, StoredEvent } from './event.ts';
import type { EventLog, FollowOptions, ReadOptions } from './event-log.ts';
import { Follower } from './follower.ts';
import { Notifier } from './notifier.ts';
import {
  type EventRow,
  selectBatch,
  selectHead,
  selectLine,
  selectMatching,
  selectMatchingOf,
  storedEvent,
} from './queries.ts';
import { typePatterns } from './type-pattern.ts';
import { onCommitted } from './wake-up.ts';

const pollMilliseconds = 100;
/** Under load a look serves the commits of this time together. */
const gapMilliseconds = 2;
/** How often the epoch and what retention has dropped are looked up, besides at every connect. */
const lineMilliseconds = 10_000;
const batchSize = 1_000;

/** The implementation of `EventLog`; see there and docs/adr/0003-event-log-order.md. */
export class Reader implements EventLog {
  readonly #database: Database;
  readonly #log: Pick<Logger, 'warn' | 'error'> | null;
  readonly #name: string;
  readonly #notifier: Notifier;
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #batchListeners = new Set<(events: StoredEvent[]) => void>();
  readonly #accessListeners = new Set<(events: AccessEvent[]) => void>();
  readonly #epochListeners = new Set<() => void>();
  #client: pg.Client | null = null;
  #lane = new AccessLane();
  #epoch: string | null = null;
  #floor = 0n;
  #position = 0n;
  #lineAt = 0;
  #lookedAt = 0;
  #lastDelay = 0;
  #running: Promise<void> | null = null;
  #stopped = false;
  #awake = false;
  #wake: (() => void) | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(database: Database, log: Pick<Logger, 'warn' | 'error'> | null, name: string) {
    this.#database = database;
    this.#log = log;
    this.#name = name;
    this.#notifier = new Notifier(database.url, name);
  }

  position(): bigint {
    return this.#position;
  }

  floor(): bigint {
    return this.#floor;
  }

  epoch(): string {
    if (this.#epoch === null) throw new Error('The event log has not been started.');
    return this.#epoch;
  }

  health(): { connected: boolean; sinceLastLook: number; lastDelay: number } {
    return {
      connected: this.#client !== null,
      sinceLastLook: performance.now() - this.#lookedAt,
      lastDelay: this.#lastDelay,
    };
  }

  async read({ organizationId, after, upTo, limit, types = ['*'] }: ReadOptions): Promise<StoredEvent[]> {
    const { exact, prefixes } = typePatterns(types);
    const values = [String(after), String(upTo), limit, exact, prefixes];
    const rows =
      organizationId === undefined
        ? await this.#database.system.unsafe<EventRow[]>(selectMatching, values, { prepare: true })
        : await this.#database.system.unsafe<EventRow[]>(selectMatchingOf, [...values, organizationId], {
            prepare: true,
          });
    return rows.map(storedEvent);
  }

  follow(options: FollowOptions, signal: AbortSignal): AsyncIterableIterator<StoredEvent> {
    const followers = this.#followers.get(options.organizationId) ?? new Set();
    this.#followers.set(options.organizationId, followers);
    const abort = () => follower.end();
    const follower = new Follower(this, options, () => {
      signal.removeEventListener('abort', abort);
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(options.organizationId);
    });
    followers.add(follower);
    if (signal.aborted || this.#stopped) follower.end();
    else signal.addEventListener('abort', abort);
    return follower;
  }

  onBatch(listener: (events: StoredEvent[]) => void): () => void {
    this.#batchListeners.add(listener);
    return () => this.#batchListeners.delete(listener);
  }

  onAccess(listener: (events: AccessEvent[]) => void): () => void {
    this.#accessListeners.add(listener);
    return () => this.#accessListeners.delete(listener);
  }

  onEpoch(listener: () => void): () => void {
    this.#epochListeners.add(listener);
    return () => this.#epochListeners.delete(listener);
  }

  async start(): Promise<void> {
    if (this.#running !== null) throw new Error('The event log is started once.');
    this.#unsubscribe = onCommitted(() => {
      this.#hint();
      this.#notifier.notify();
    });
    await this.#connect();
    await this.#look();
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe?.();
    this.#hint();
    await this.#running;
    for (const follower of [...this.#followers.values()].flatMap((set) => [...set])) follower.end();
    await this.#notifier.close();
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopped) {
      if (failures === 0) await this.#rest(pollMilliseconds);
      else await wait(Math.min(1_000, 25 * 2 ** failures));
      if (this.#stopped) return;
      try {
        if (this.#client === null) await this.#connect();
        else if (performance.now() - this.#lineAt > lineMilliseconds) await this.#checkLine(this.#client);
        await this.#look();
        if (failures > 0) this.#log?.warn({ failures }, 'The event log is read again.');
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) this.#log?.warn({ err: error }, 'The event log cannot be read; trying again.');
      }
    }
  }

  /** Connects and checks that positions still mean what they meant. */
  async #connect(): Promise<void> {
    const client = await connectSystem(this.#database.url, this.#name, () => {
      if (this.#client === client) this.#client = null;
    });
    client.on('notification', () => this.#hint());
    try {
      await client.query(`listen ${channels.events}`);
      await client.query(`listen ${channels.access}`);
      await this.#checkLine(client);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
  }

  async #checkLine(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ epoch: string; floor: string }>(selectLine);
    const line = rows[0];
    if (line === undefined) throw new Error('platform.epoch is empty.');
    this.#floor = BigInt(line.floor);
    this.#lineAt = performance.now();
    if (line.epoch === this.#epoch) return;
    const changed = this.#epoch !== null;
    const horizon = await client.query<{ horizon: string }>('select platform.horizon() as horizon');
    const head = await client.query<{ seq: string | null }>(selectHead, [horizon.rows[0]?.horizon]);
    this.#position = BigInt(head.rows[0]?.seq ?? line.floor);
    this.#epoch = line.epoch;
    if (!changed) return;
    this.#lane = new AccessLane();
    const reason = 'The database is another one than the position came from. Read the state again, then subscribe.';
    for (const follower of [...this.#followers.values()].flatMap((set) => [...set])) {
      follower.end(new CodedError('CURSOR_EXPIRED', reason));
    }
    this.#tell(this.#accessListeners, [reset()]);
    for (const listener of this.#epochListeners) this.#guard(listener);
  }

  /**
   * One look: the horizon first; then, in later statements with snapshots of their own, changes of rights and events.
   * Rights come second, so that whatever was revoked before an event was committed is known before it is delivered.
   */
  async #look(): Promise<void> {
    const client = this.#client;
    if (client === null) throw new Error('The connection was lost.');
    const { rows } = await client.query<{ horizon: string }>('select platform.horizon() as horizon');
    const horizon = BigInt(rows[0]?.horizon ?? 0);
    const access = await this.#lane.read(client);
    if (access.length > 0) this.#tell(this.#accessListeners, access);
    if (horizon > this.#position) {
      const batch = await client.query<EventRow>({
        name: 'guardian-batch',
        text: selectBatch,
        values: [String(this.#position), String(horizon), batchSize],
      });
      this.#deliver(batch.rows.map(storedEvent));
      // More waits, but not before another look at the changes of rights.
      if (batch.rows.length === batchSize) this.#hint();
    }
    this.#lookedAt = performance.now();
  }

  #deliver(events: StoredEvent[]): void {
    const last = events.at(-1);
    if (last === undefined) return;
    this.#lastDelay = Math.max(0, Date.now() - last.occurredAt.getTime());
    this.#tell(this.#batchListeners, events);
    this.#position = last.seq;
    for (const event of events) {
      for (const follower of this.#followers.get(event.organizationId) ?? []) follower.offer(event);
    }
  }

  #tell<T>(listeners: Set<(batch: T) => void>, batch: T): void {
    for (const listener of listeners) this.#guard(() => listener(batch));
  }

  /** A listener that throws keeps nobody else from the events. */
  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#log?.error({ err: error }, 'A listener of the event log failed.');
    }
  }

  #hint(): void {
    this.#awake = true;
    this.#wake?.();
  }

  /** Waits for a hint, at most so long; a hint during the last look counts. */
  async #rest(milliseconds: number): Promise<void> {
    const gap = this.#awake ? Math.max(0, this.#lookedAt + gapMilliseconds - performance.now()) : 0;
    if (!this.#awake) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = resolve;
      await promise;
      clearTimeout(timer);
      this.#wake = null;
    } else if (gap > 0) {
      await wait(gap);
    }
    this.#awake = false;
  }
}
