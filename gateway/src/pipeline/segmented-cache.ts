/** A cache that holds so much, whatever is put into it. */
export interface SegmentedCache<Value> {
  get(key: string): Value | undefined;
  /** @param size Estimated bytes, at least those of the key. Putting a key again changes its value and size. */
  set(key: string, value: Value, size: number): void;
  delete(key: string): void;
  /** Estimated bytes of all that is held. */
  readonly size: number;
  readonly count: number;
}

/** Share of the room for what was asked for at least twice. */
const proven = 0.8;

/**
 * Least recently used gives way, in two segments: what was asked for once is on trial, and only what is asked for again
 * moves to the larger segment. A flood of things that nobody asks for twice therefore drives out nothing but itself.
 *
 * @param room Estimated bytes.
 * @param evicted Told of each entry that gives way.
 */
export function segmentedCache<Value>(room: number, evicted: () => void = () => {}): SegmentedCache<Value> {
  const trial = segment<Value>();
  const kept = segment<Value>();

  const shrink = () => {
    while (kept.size > room * proven && kept.entries.size > 1) {
      const [key, { value, size }] = kept.oldest();
      kept.delete(key);
      trial.set(key, value, size);
    }
    while (trial.size + kept.size > room && trial.entries.size + kept.entries.size > 1) {
      // What was put in last stays, even where it is larger than the share of its segment.
      const from = trial.entries.size > 1 || kept.entries.size === 0 ? trial : kept;
      from.delete(from.oldest()[0]);
      evicted();
    }
  };

  return {
    get(key) {
      const found = trial.entries.get(key) ?? kept.entries.get(key);
      if (found === undefined) return undefined;
      trial.delete(key);
      kept.set(key, found.value, found.size);
      shrink();
      return found.value;
    },
    set(key, value, size) {
      (kept.entries.has(key) ? kept : trial).set(key, value, size);
      shrink();
    },
    delete(key) {
      trial.delete(key);
      kept.delete(key);
    },
    get size() {
      return trial.size + kept.size;
    },
    get count() {
      return trial.entries.size + kept.entries.size;
    },
  };
}

/** A map in order of use that knows how much it holds. */
function segment<Value>() {
  const entries = new Map<string, { value: Value; size: number }>();
  let total = 0;
  const remove = (key: string) => {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    entries,
    get size() {
      return total;
    },
    set(key: string, value: Value, size: number) {
      remove(key);
      entries.set(key, { value, size });
      total += size;
    },
    delete: remove,
    oldest(): [string, { value: Value; size: number }] {
      for (const entry of entries) return entry;
      throw new Error('An empty segment has no oldest entry.');
    },
  };
}
