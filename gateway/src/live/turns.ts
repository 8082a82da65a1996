/** Milliseconds that a replay works before everything else has a turn. */
const slice = 10;

/**
 * Lets a few replays work at a time, in slices, and only while no live delivery waits: who is live must not notice who
 * comes back.
 */
export class Turns {
  readonly #most: number;
  readonly #isBusy: () => boolean;
  readonly #waiting: (() => void)[] = [];
  readonly #told: (count: number) => void;
  #running = 0;

  /** @param isBusy Whether live deliveries wait. @param waiting Told how many wait for their turn, whenever that changes. */
  constructor(most: number, isBusy: () => boolean, waiting: (count: number) => void = () => {}) {
    this.#most = most;
    this.#isBusy = isBusy;
    this.#told = waiting;
  }

  async take<T>(work: (pause: () => Promise<void> | undefined) => Promise<T>): Promise<T> {
    if (this.#running < this.#most) {
      this.#running += 1;
    } else {
      const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.#told(this.#waiting.length);
      await turn;
      this.#told(this.#waiting.length);
    }
    let since = performance.now();
    const pause = () => {
      if (performance.now() - since < slice && !this.#isBusy()) return undefined;
      return this.#others().then(() => {
        since = performance.now();
      });
    };
    try {
      return await work(pause);
    } finally {
      // The turn is handed over, so that nobody comes in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  async #others(): Promise<void> {
    let turns = 0;
    // Live deliveries that wait for the database must not stop replays for ever.
    do await new Promise(setImmediate);
    while (this.#isBusy() && ++turns < 50);
  }
}
