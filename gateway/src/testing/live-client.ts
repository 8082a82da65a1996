import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a plain graphql-ws client received, and how its streams and its socket ended. */
export interface LiveClient extends AsyncDisposable {
  subscribe(query: string, options?: LiveOptions): LiveStream;
  /** Close code and reason of the socket, once it has closed. */
  closed: Promise<{ code: number; reason: string }>;
  dispose(): Promise<void>;
}

interface LiveOptions {
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

export interface LiveStream {
  received: FormattedExecutionResult[];
  /** Resolves with the first `count` results, rejects after five seconds. */
  take(count: number): Promise<FormattedExecutionResult[]>;
  /** Resolves with null when completed, with the errors of an `error` message, or with the close event. */
  ended: Promise<unknown>;
  stop(): void;
}

export function liveClient(
  url: URL,
  options: { params?: Record<string, unknown>; headers?: Record<string, string> } = {},
): LiveClient {
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: options.headers ?? {} });
    }
  }
  const client = createClient({
    url: new URL('/graphql', url).href.replace('http', 'ws'),
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazy: true,
    connectionParams: options.params ?? {},
    on: { closed: (event) => closed.resolve(event as { code: number; reason: string }) },
  });
  const dispose = async () => void (await client.dispose());
  return {
    closed: closed.promise,
    dispose,
    [Symbol.asyncDispose]: dispose,
    subscribe(query, { variables, extensions } = {}) {
      const received: FormattedExecutionResult[] = [];
      const ended = Promise.withResolvers<unknown>();
      const waiting = new Set<() => void>();
      const stop = client.subscribe(
        { query, variables: variables ?? {}, extensions: extensions ?? {} },
        {
          next(result) {
            received.push(result as FormattedExecutionResult);
            for (const look of waiting) look();
          },
          error: (error) => ended.resolve(error),
          complete: () => ended.resolve(null),
        },
      );
      return { received, take: (count) => taken(received, count, waiting), ended: ended.promise, stop };
    },
  };
}

/** Resolves with the first `count` results, rejects after five seconds. */
export function taken(
  received: FormattedExecutionResult[],
  count: number,
  waiting: Set<() => void>,
): Promise<FormattedExecutionResult[]> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`${received.length} of ${count} results: ${JSON.stringify(received)}`));
    const timer = setTimeout(late, 5_000);
    const look = () => {
      if (received.length < count) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve(received.slice(0, count));
    };
    waiting.add(look);
    look();
  });
}
