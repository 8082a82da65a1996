import { randomUUID } from 'node:crypto';
import type { Logger } from '../telemetry/index.ts';
import type { Charge, Standing, Windows } from './charge.ts';
import { LocalWindows, type WindowHistory } from './local-windows.ts';
import { RedisWindows } from './redis-windows.ts';

/** Milliseconds between two looks at Redis: whether it is back, and who else is there. */
const lookEvery = 200;
const attendEvery = 1_000;
/** A gateway that was not heard of for so long is gone. */
const presentSeconds = 5;
/** Milliseconds that the others get to tell what they counted while Redis was away. */
const tellingTime = 10_000;
/** Gateways that one takes to be there before it ever heard: with Redis configured there is more than itself. */
const presumed = 2;

/**
 * Where counts are at home: in Redis (`shared`); here, because it is away (`away`); or in both, until every gateway has
 * told Redis what it counted alone (`joining`).
 */
type Phase = 'away' | 'joining' | 'shared';

/**
 * Windows that all gateways share through Redis. Without it each goes on with its share of every quota, so that together
 * they grant no more than the whole, and what was granted before still counts, since each remembers its own part. Nobody
 * waits for a Redis that is known to be away.
 */
export class SharedWindows implements Windows {
  readonly #id = randomUUID();
  readonly #log: Pick<Logger, 'info' | 'warn'>;
  readonly #redis: RedisWindows;
  /** All that this process granted, wherever it was counted. */
  readonly #own = new LocalWindows();
  /** What Redis has not heard of. */
  #untold = new LocalWindows();
  #telling: WindowHistory[] = [];
  #phase: Phase = 'away';
  #generation: string | null = null;
  /** Who counts in Redis, this process too. */
  #present = new Set<string>();
  /** Whose counts are waited for, and for how long. */
  #expected = new Set<string>();
  #joinedAt = 0;
  #attendedAt = 0;
  #busy = false;
  readonly #timer: NodeJS.Timeout;

  constructor(url: string, log: Pick<Logger, 'info' | 'warn'>) {
    this.#log = log;
    this.#redis = new RedisWindows(url, () => this.#lost('the connection broke'));
    this.#timer = setInterval(() => void this.#look(), lookEvery);
    this.#timer.unref();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Of each quota that this process grants while it counts alone. */
  get share(): number {
    return 1 / Math.max(1, this.#present.size === 0 ? presumed : this.#present.size);
  }

  take(charges: readonly Charge[]): Promise<Standing[]> | Standing[] {
    if (this.#phase === 'away' || this.#generation === null) return this.#takeAlone(charges);
    if (this.#phase === 'joining') {
      const alone = this.#own.look(charges, this.share);
      if (alone.some(({ wait }) => wait > 0)) return alone;
    }
    return this.#takeShared(this.#generation, charges);
  }

  giveBack(charges: readonly Charge[]): void {
    this.#own.giveBack(charges);
    this.#untold.giveBack(charges);
    this.#tell(charges, (generation) => this.#redis.giveBack(generation, charges));
  }

  clear(charges: readonly Charge[]): void {
    this.#own.clear(charges);
    this.#untold.clear(charges);
    this.#tell(charges, (generation) => this.#redis.clear(generation, charges));
  }

  /** Resolves when Redis counts, or when it has not answered within `milliseconds`. */
  async settled(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    while (this.#phase !== 'shared' && performance.now() < until) {
      await this.#look();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#generation !== null && this.#redis.connected) {
      await this.#redis.leave(this.#generation, this.#id).catch(() => {});
    }
    this.#redis.close();
  }

  /** What Redis does not hear of because it is away counts there for a while longer: too much rather than too little. */
  #tell(charges: readonly Charge[], call: (generation: string) => Promise<void>): void {
    if (charges.length === 0 || this.#phase === 'away' || this.#generation === null) return;
    call(this.#generation).catch((error: unknown) => this.#lost(error));
  }

  #takeAlone(charges: readonly Charge[]): Standing[] {
    const standings = this.#own.take(charges, this.share);
    if (standings.every(({ wait }) => wait === 0)) this.#untold.add(charges);
    return standings;
  }

  async #takeShared(generation: string, charges: readonly Charge[]): Promise<Standing[]> {
    let standings: Standing[];
    try {
      standings = await this.#redis.take(generation, charges);
    } catch (error) {
      if (generation === this.#generation) this.#lost(error);
      return this.#takeAlone(charges);
    }
    if (standings.every(({ wait }) => wait === 0)) this.#own.follow(charges, standings);
    return standings;
  }

  #lost(reason: unknown): void {
    if (this.#phase === 'away') return;
    this.#phase = 'away';
    const fields = { err: reason, gateways: this.#present.size };
    this.#log.warn(fields, 'Redis is away: rate limits go on with the share of this gateway.');
  }

  async #look(): Promise<void> {
    if (this.#busy || !this.#redis.connected) return;
    this.#busy = true;
    try {
      if (this.#phase === 'away') await this.#join();
      else if (this.#phase === 'joining' || performance.now() - this.#attendedAt >= attendEvery) await this.#attend();
    } catch (error) {
      this.#lost(error);
    } finally {
      this.#busy = false;
    }
  }

  /** Tells Redis what it does not know, then counts there again. */
  async #join(): Promise<void> {
    const generation = await this.#redis.generation();
    if (generation !== this.#generation) {
      this.#telling = this.#own.history();
      this.#untold = new LocalWindows();
      this.#generation = generation;
    }
    this.#expected = new Set([...this.#expected, ...this.#present]);
    for (;;) {
      this.#telling.push(...this.#untold.history());
      if (this.#telling.length === 0) break;
      this.#untold = new LocalWindows();
      await this.#redis.tell(generation, this.#telling);
      this.#telling = [];
    }
    this.#phase = 'joining'; // in the same tick: nothing is counted alone from here on
    this.#joinedAt = performance.now();
    await this.#attend();
  }

  async #attend(): Promise<void> {
    const generation = this.#generation;
    if (generation === null) return;
    const attendance = await this.#redis.attend(generation, this.#id, presentSeconds);
    this.#attendedAt = performance.now();
    const waiting = performance.now() - this.#joinedAt < tellingTime;
    const missing = [...this.#expected].filter((id) => !attendance.told.includes(id));
    if (this.#phase === 'joining' && (missing.length === 0 || !waiting)) {
      this.#phase = 'shared';
      this.#expected.clear();
      this.#log.info({ gateways: attendance.present.length }, 'Rate limits are counted in Redis.');
    }
    // Until all are back, each keeps to the share it had while they were away.
    this.#present = new Set([...attendance.present, ...(this.#phase === 'joining' ? this.#expected : [])]);
  }
}
