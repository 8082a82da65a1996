import type pg from 'pg';
import { channels, connectSystem } from './connection.ts';

/** At most one NOTIFY in this time: in a verb's own transaction it took commits from 5,000/s to 1,800/s. */
const intervalMilliseconds = 5;

/** Tells the readers of other processes, from a connection of its own. A hint that may be lost: they also poll. */
export class Notifier {
  readonly #url: string;
  readonly #name: string;
  #client: Promise<pg.Client | null> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** A commit came after the running NOTIFY had been sent. */
  #again = false;
  #sentAt = 0;
  #closed = false;

  constructor(url: string, name: string) {
    this.#url = url;
    this.#name = name;
  }

  /** Notifies at once, or as soon as the interval since the last time is over. */
  notify(): void {
    if (this.#closed) return;
    if (this.#timer !== null) {
      this.#again = true;
      return;
    }
    const wait = this.#sentAt + intervalMilliseconds - performance.now();
    this.#timer = setTimeout(() => void this.#send(), Math.max(0, wait));
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const client = await this.#client;
    await client?.end().catch(() => {});
  }

  async #send(): Promise<void> {
    const client = await this.#connected();
    this.#again = false;
    this.#sentAt = performance.now();
    await client?.query(`notify ${channels.events}`).catch(() => {});
    this.#timer = null;
    if (this.#again) this.notify();
  }

  #connected(): Promise<pg.Client | null> {
    this.#client ??= connectSystem(this.#url, `${this.#name} notifier`, () => {
      this.#client = null;
    }).catch(() => {
      this.#client = null;
      return null;
    });
    return this.#client;
  }
}
