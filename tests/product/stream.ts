import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Client } from './client.ts';

/** One `next` of a subscription. */
export interface Delivery<Data> {
  data: Data;
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: { cursor?: string };
}

export interface Stream<Data> extends AsyncDisposable {
  deliveries: Delivery<Data>[];
  /** Waits until a delivery fits, and returns it. Throws after the time with what did arrive. */
  until(fits: (delivery: Delivery<Data>) => boolean, milliseconds?: number): Promise<Delivery<Data>>;
  /** Resolves with the close event or error that ended the stream. */
  ended: Promise<unknown>;
  /** Cuts the connection without a farewell. */
  cut(): void;
}

/** Subscribes over graphql-ws with a plain client that knows nothing of cursors, unless `after` is given. */
export function subscribe<Data>(
  client: Client,
  query: string,
  options: {
    variables?: Record<string, unknown>;
    after?: string;
    connectionParams?: Record<string, unknown>;
    /** Of a registered operation, in place of the query. */
    documentId?: string;
  } = {},
): Stream<Data> {
  const { cookie, authorization } = client.headers;
  const origin = new URL(client.url).origin;
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, {
        headers: { origin, ...(cookie ? { cookie } : {}), ...(authorization ? { authorization } : {}) },
      });
      sockets.add(this);
    }
  }
  const sockets = new Set<WebSocket>();
  const transport = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    lazy: true,
    retryAttempts: 0,
    ...(options.connectionParams ? { connectionParams: options.connectionParams } : {}),
  });
  const deliveries: Delivery<Data>[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<unknown>((resolve) => {
    transport.subscribe<Data>(
      {
        query,
        ...(options.documentId ? { documentId: options.documentId } : {}),
        variables: options.variables ?? {},
        ...(options.after ? { extensions: { after: options.after } } : {}),
      },
      {
        next: (result) => {
          deliveries.push(result as Delivery<Data>);
          for (const wake of waiting) wake();
        },
        error: resolve,
        complete: () => resolve(null),
      },
    );
  });
  return {
    deliveries,
    ended,
    until: (fits, milliseconds = 15_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = deliveries.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(
              `nothing that fits within ${milliseconds} ms; ${deliveries.length} deliveries: ${JSON.stringify(deliveries).slice(0, 2000)}`,
            ),
          );
        }, milliseconds);
        waiting.add(look);
        look();
      }),
    cut: () => {
      for (const socket of sockets) socket.terminate();
    },
    async [Symbol.asyncDispose]() {
      await transport.dispose();
    },
  };
}
