/** Values that are pushed on one side and awaited on the other. */
export interface EventQueue<T> {
  push(value: T): void;
  /** No more values; those that wait are still given out. */
  end(): void;
  values: AsyncIterable<T>;
}

/**
 * @param limit Values that may wait: a reader that falls behind further is told nothing more.
 * @param onOverflow Called once, when the limit is passed.
 */
export function eventQueue<T>(limit: number, onOverflow: () => void): EventQueue<T> {
  const waiting: T[] = [];
  let ended = false;
  let wake: (() => void) | undefined;

  async function* values(): AsyncGenerator<T, void, undefined> {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift() as T;
      if (ended) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    push(value) {
      if (ended) return;
      if (waiting.length >= limit) {
        ended = true;
        onOverflow();
      } else waiting.push(value);
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
    values: values(),
  };
}
