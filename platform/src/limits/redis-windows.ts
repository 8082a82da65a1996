import { Redis } from 'ioredis';
import type { Charge, Standing } from './charge.ts';
import type { WindowHistory } from './local-windows.ts';
import { addScript, attendScript, giveBackScript, takeScript } from './redis-script.ts';

/** Longest that anybody waits for Redis, in milliseconds. */
const patience = 250;
/** Windows told in one go. */
const chunk = 200;

interface Scripts {
  take(keys: number, ...rest: (string | number)[]): Promise<number[]>;
  addUsed(keys: number, ...rest: (string | number)[]): Promise<number>;
  giveBack(keys: number, ...rest: (string | number)[]): Promise<null>;
  attend(keys: number, ...rest: (string | number)[]): Promise<string[]>;
}

/** Who counts in the same place. */
export interface Attendance {
  present: string[];
  /** Those whose earlier counts are in it. */
  told: string[];
}

/**
 * Windows in one Redis, shared by all gateways. Every call rejects rather than wait: nothing is queued while the
 * connection is away, and nothing is sent twice. `generation` names the life of the server: one that has started anew
 * knows nothing any more, or not enough, so that everybody counts under another name.
 */
export class RedisWindows {
  readonly #redis: Redis & Scripts;
  #closed = false;

  /** @param onClose The connection broke. */
  constructor(url: string, onClose: () => void) {
    const redis = new Redis(url, {
      connectionName: 'guardian limits',
      connectTimeout: 1_000,
      // We are heard from each second; whoever is silent for so long will not answer what was asked before.
      socketTimeout: 5_000,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (times) => Math.min(50 * times, 500),
    });
    redis.defineCommand('take', { lua: takeScript });
    redis.defineCommand('addUsed', { lua: addScript });
    redis.defineCommand('giveBack', { lua: giveBackScript });
    redis.defineCommand('attend', { lua: attendScript });
    redis.on('error', () => {}); // told by what fails
    redis.on('close', () => this.#closed || onClose());
    this.#redis = redis as Redis & Scripts;
  }

  get connected(): boolean {
    return this.#redis.status === 'ready';
  }

  async generation(): Promise<string> {
    const info = await inTime(this.#redis.info('server'));
    return /run_id:(\w+)/.exec(info)?.[1] ?? 'unnamed';
  }

  async take(generation: string, charges: readonly Charge[]): Promise<Standing[]> {
    const keys = charges.map((charge) => nameOf(generation, charge));
    const given = charges.flatMap(({ windowSeconds, quota, cost }) => [windowSeconds * 1_000, quota, cost]);
    const numbers = await inTime(this.#redis.take(keys.length, ...keys, ...given));
    return charges.map((_, index) => {
      const [used = 0, wait = 0, reset = 0] = numbers.slice(index * 3, index * 3 + 3);
      return { used, wait: wait < 0 ? Number.POSITIVE_INFINITY : wait, reset: Math.max(0, reset) };
    });
  }

  async giveBack(generation: string, charges: readonly Charge[]): Promise<void> {
    const keys = charges.map((charge) => nameOf(generation, charge));
    await inTime(this.#redis.giveBack(keys.length, ...keys, ...charges.map(({ cost }) => cost)));
  }

  async clear(generation: string, charges: readonly Charge[]): Promise<void> {
    await inTime(this.#redis.del(...charges.map((charge) => nameOf(generation, charge))));
  }

  /** Adds what was used elsewhere. */
  async tell(generation: string, histories: readonly WindowHistory[]): Promise<void> {
    for (let from = 0; from < histories.length; from += chunk) {
      const calls = histories.slice(from, from + chunk).map((history) => {
        const pairs = history.used.flatMap(({ age, cost }) => [Math.floor(age), cost]);
        return this.#redis.addUsed(1, nameOf(generation, history), history.windowSeconds * 1_000, ...pairs);
      });
      await inTime(Promise.all(calls));
    }
  }

  /** Says for some seconds that `id` is there and has told what it knew. */
  async attend(generation: string, id: string, seconds: number): Promise<Attendance> {
    const keys = [`${prefix}${generation}:present`, `${prefix}${generation}:told`];
    const answer = await inTime(this.#redis.attend(2, ...keys, id, seconds * 1_000));
    const end = answer.indexOf('');
    return { present: answer.slice(0, end), told: answer.slice(end + 1) };
  }

  async leave(generation: string, id: string): Promise<void> {
    await inTime(this.#redis.zrem(`${prefix}${generation}:present`, id));
  }

  close(): void {
    this.#closed = true;
    this.#redis.disconnect();
  }
}

/**
 * Rejects when there is no answer in time. After a pause of this process itself, what has arrived meanwhile is read first:
 * its own delay says nothing about Redis.
 */
function inTime<T>(call: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const late = () => reject(new Error(`Redis did not answer within ${patience} ms.`));
  const timer = setTimeout(() => setImmediate(late), patience);
  call.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}

const prefix = 'guardian:limits:';

function nameOf(generation: string, { window, windowSeconds }: { window: string; windowSeconds: number }): string {
  return `${prefix}${generation}:${windowSeconds}:${window}`;
}
