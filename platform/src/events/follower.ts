import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '../errors/index.ts';
import type { StoredEvent } from './event.ts';
import { typeMatcher } from './type-pattern.ts';

/** Events that wait for a slow consumer in memory; beyond that it reads on from its position in the log. */
const bufferLimit = 256;
const pageSize = 200;
const retryMilliseconds = 250;
/** Changes of rights are read in each look at the log; behind by more than this, delivery pauses. */
const staleMilliseconds = 1_000;

/** What a follower needs of the log. */
export interface FollowedLog {
  position(): bigint;
  floor(): bigint;
  health(): { sinceLastLook: number };
  read(options: {
    organizationId: string;
    after: bigint;
    upTo: bigint;
    limit: number;
    types: string[];
  }): Promise<StoredEvent[]>;
}

interface FollowOptions {
  organizationId: string;
  after: bigint | 'head';
  types: string[];
}

/**
 * A reader with a position. Behind the log's position it reads pages from the log; level with it, it is live and takes
 * what the log offers. It becomes live in the same step that compares the positions, so nothing falls between.
 */
export class Follower implements AsyncIterableIterator<StoredEvent> {
  readonly organizationId: string;
  readonly #log: FollowedLog;
  readonly #types: string[];
  readonly #matches: (type: string) => boolean;
  readonly #ended: () => void;
  #position: bigint;
  #live = false;
  #open = true;
  #failure: Error | null = null;
  #buffer: StoredEvent[] = [];
  #wake: (() => void) | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(log: FollowedLog, options: FollowOptions, ended: () => void) {
    this.#log = log;
    this.organizationId = options.organizationId;
    this.#types = options.types;
    this.#matches = typeMatcher(options.types);
    this.#position = options.after === 'head' ? log.position() : options.after;
    this.#ended = ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next event in commit order; done once ended. Rejects with CURSOR_EXPIRED if the position is no longer kept. */
  next(): Promise<IteratorResult<StoredEvent>> {
    const turn = this.#turn.then(() => this.#next());
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async return(): Promise<IteratorResult<StoredEvent>> {
    this.end();
    return { done: true, value: undefined };
  }

  /** Ends the iteration; with a reason, the next call rejects with it. What waits in memory is dropped. */
  end(reason?: Error): void {
    if (!this.#open) return;
    this.#open = false;
    this.#failure = reason ?? null;
    this.#buffer = [];
    this.#ended();
    this.#wake?.();
  }

  /** Called by the log for each event of the organization, in order. */
  offer(event: StoredEvent): void {
    if (!this.#live || event.seq <= this.#position || !this.#matches(event.type)) return;
    if (this.#buffer.length >= bufferLimit) {
      this.#live = false;
      return;
    }
    this.#buffer.push(event);
    this.#position = event.seq;
    this.#wake?.();
  }

  async #next(): Promise<IteratorResult<StoredEvent>> {
    for (;;) {
      if (this.#failure !== null) throw this.#takeFailure();
      // Nothing is delivered by rights that may have been revoked meanwhile.
      if (this.#open && this.#log.health().sinceLastLook > staleMilliseconds) {
        await wait(retryMilliseconds);
        continue;
      }
      const event = this.#buffer.shift();
      if (event !== undefined) return { done: false, value: event };
      if (!this.#open) return { done: true, value: undefined };
      if (this.#live) await this.#offered();
      else await this.#readOn();
    }
  }

  #takeFailure(): Error {
    const failure = this.#failure ?? new Error('ended');
    this.#failure = null;
    return failure;
  }

  #offered(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = () => {
      this.#wake = null;
      resolve();
    };
    return promise;
  }

  async #readOn(): Promise<void> {
    if (this.#position < this.#log.floor()) {
      this.end(
        new CodedError('CURSOR_EXPIRED', 'The position is no longer kept. Read the state again, then subscribe.'),
      );
      return;
    }
    const upTo = this.#log.position();
    if (this.#position < upTo) {
      const events = await this.#page(upTo);
      if (events === null || !this.#open) return;
      this.#buffer.push(...events);
      this.#position = events.length < pageSize ? upTo : (events.at(-1)?.seq ?? upTo);
    }
    if (this.#position >= this.#log.position()) this.#live = true;
  }

  /** A page from the log; null after an outage, which the caller meets by trying again. */
  async #page(upTo: bigint): Promise<StoredEvent[] | null> {
    const { organizationId } = this;
    try {
      return await this.#log.read({ organizationId, after: this.#position, upTo, limit: pageSize, types: this.#types });
    } catch {
      await wait(retryMilliseconds);
      return null;
    }
  }
}
