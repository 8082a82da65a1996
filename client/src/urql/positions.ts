/**
 * Where a new subscription has to start so that nothing on screen misses a change. Cursors can't be compared, but what
 * was known before a query was sent is not behind the position that its answer was read at.
 */
export interface Positions {
  /** A query leaves. Asked again, it counts from this moment. */
  asked(key: number): void;
  /**
   * Its answer is here. Returns false when it was sent before anything was known and another's answer came first: its
   * position can't be told from that one's, and it has to be read again.
   */
  answered(key: number, cursor: string | undefined): boolean;
  dropped(key: number): void;
  /** A delivery moved on to here. */
  delivered(cursor: string): void;
  /** Cursor behind which to start; null: with what happens from now on. */
  start(): string | null;
  /** Resolves when a start can be told: not while the first answer is under way. */
  known(): Promise<void>;
}

interface Held {
  /** Not behind the position of the answer; null while nothing is known. */
  floor: string | null;
  waiting: boolean;
}

export function createPositions(): Positions {
  /** What is on screen or under way, in the order in which it was sent. */
  const held = new Map<number, Held>();
  let latest: string | null = null;
  const waiting: (() => void)[] = [];

  const wakeAll = () => {
    for (const wake of waiting.splice(0)) wake();
  };
  return {
    asked(key) {
      held.delete(key);
      held.set(key, { floor: latest, waiting: true });
    },
    answered(key, cursor) {
      const entry = held.get(key);
      const first = latest === null;
      latest = cursor ?? latest;
      if (entry) {
        entry.waiting = false;
        if (first) entry.floor ??= latest;
      }
      wakeAll();
      return cursor === undefined || entry === undefined || entry.floor !== null;
    },
    dropped(key) {
      held.delete(key);
      wakeAll();
    },
    delivered(cursor) {
      latest = cursor;
    },
    start: () => [...held.values()].find(({ floor }) => floor !== null)?.floor ?? latest,
    async known() {
      while (latest === null && [...held.values()].some((entry) => entry.waiting)) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}
