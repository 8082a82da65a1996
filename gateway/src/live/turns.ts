import { liveMetrics } from '@guardian/platform/telemetry';

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
  #running = 0;

  /** @param isBusy Whether live deliveries wait. */
  constructor(most: number, isBusy: () => boolean) {
    this.#most = most;
    this.#isBusy = isBusy;
  }

  async take<T>(work: (pause: () => Promise<void> | undefined) => Promise<T>): Promise<T> {
    if (this.#running < this.#most) {
      this.#running += 1;
    } else {
      const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
      liveMetrics().replayWaiting(this.#waiting.length);
      await turn;
      liveMetrics().replayWaiting(this.#waiting.length);
    }
    liveMetrics().replayStarted();
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
      liveMetrics().replayEnded();
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
