/** A call that is under way, and can be given up. */
export interface Flight<T> {
  result: Promise<T>;
  cancel(): void;
}

/**
 * Lets callers with the same key share one call while it is under way. It is given up when the last of them has left;
 * until then one who leaves costs the others nothing.
 */
export function inFlight<T>(): (key: string, start: () => Flight<T>) => Flight<T> {
  const flights = new Map<string, { flight: Flight<T>; waiting: number }>();

  return (key, start) => {
    let shared = flights.get(key);
    if (shared === undefined) {
      const begun = { flight: start(), waiting: 0 };
      const over = () => {
        if (flights.get(key) === begun) flights.delete(key);
      };
      begun.flight.result.then(over, over);
      flights.set(key, begun);
      shared = begun;
    }
    const mine = shared;
    mine.waiting += 1;
    let left = false;
    return {
      result: mine.flight.result,
      cancel() {
        if (left) return;
        left = true;
        mine.waiting -= 1;
        if (mine.waiting > 0) return;
        // Whoever asks from now on must not wait for a call that is being given up.
        if (flights.get(key) === mine) flights.delete(key);
        mine.flight.cancel();
      },
    };
  };
}
