import type {
  ConnectionState,
  GraphError,
  GraphResult,
  LiveClient,
  OperationRequest,
  SubscribeOptions,
} from '../index.ts';

/** What a subscriber was told. */
export interface Following {
  results: GraphResult[];
  errors: GraphError[];
  /** Resolves with the first `count` results. */
  take(count: number): Promise<GraphResult[]>;
  /** Resolves with the errors that ended it. */
  refused(): Promise<GraphError[]>;
  end(): void;
}

export function follow(live: LiveClient, request: OperationRequest, options?: SubscribeOptions): Following {
  const results: GraphResult[] = [];
  const errors: GraphError[] = [];
  const looks = new Set<() => void>();
  const look = () => {
    for (const each of looks) each();
  };
  const end = live.subscribe(
    request,
    {
      next(result) {
        results.push(result);
        look();
      },
      error(told) {
        errors.push(...told);
        look();
      },
      complete: () => {},
    },
    options,
  );
  const until = <Value>(read: () => Value | null) =>
    new Promise<Value>((resolve, reject) => {
      const late = () => reject(new Error(`only ${JSON.stringify({ results, errors })}`));
      const timer = setTimeout(late, 10_000);
      const check = () => {
        const value = read();
        if (value === null) return;
        clearTimeout(timer);
        looks.delete(check);
        resolve(value);
      };
      looks.add(check);
      check();
    });
  return {
    results,
    errors,
    end,
    take: (count) => until(() => (results.length >= count ? results.slice(0, count) : null)),
    refused: () => until(() => (errors.length > 0 ? errors : null)),
  };
}

/** Every state of the connection from now on, and waiting for one. */
export function watchState(live: LiveClient) {
  const states: ConnectionState[] = [live.state.get()];
  const reached = (phase: ConnectionState['phase'], from = 0): Promise<ConnectionState> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never ${phase}: ${JSON.stringify(states)}`)), 10_000);
      const check = () => {
        const found = states.slice(from).find((state) => state.phase === phase);
        if (!found) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      };
      const stop = live.state.subscribe(check);
      check();
    });
  live.state.subscribe(() => states.push(live.state.get()));
  return { states, reached };
}
