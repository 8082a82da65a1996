import type { Logger } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createClient as createStreamClient } from 'graphql-sse';
import { type Client, createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { SubgraphConfiguration } from '../configuration.ts';
import { eventQueue } from './event-queue.ts';

export interface UpstreamRequest {
  /** Name of the subgraph. */
  subgraph: string;
  endpoint: URL;
  subscriptions: SubgraphConfiguration['subscriptions'];
  /** Names and values in turns. */
  headers: string[];
  operation: { query: string; operationName?: string; variables?: Record<string, unknown> };
}

/** A subscription at a subgraph. */
export interface Upstream {
  events: AsyncIterable<FormattedExecutionResult>;
  /** Ends it, there and here. */
  stop(): void;
}

/** Events of one subscription that may wait for its client. */
const patience = 1_000;

interface Sink {
  next(result: FormattedExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}

/** Opens subscriptions at subgraphs. Those of equal identity at the same subgraph share one socket, while there are any. */
export function upstreams(log: Logger): (request: UpstreamRequest) => Upstream {
  const sockets = new Map<string, { client: Client; uses: number }>();

  return (request) => {
    const { subgraph } = request;
    const queue = eventQueue<FormattedExecutionResult>(patience, () => {
      log.warn({ subgraph }, 'a subscription is ended, because its client is too slow');
      stop();
    });
    let stopped = false;
    const sink: Sink = {
      next: queue.push,
      error(error) {
        if (!isErrors(error)) log.warn({ err: error, subgraph }, 'a subscription at a subgraph failed');
        queue.push({ data: null, errors: isErrors(error) ? error : [unavailable(subgraph)] });
        queue.end();
      },
      complete: queue.end,
    };
    const end = (request.subscriptions.protocol === 'sse' ? overStream : overSocket)(request, sink);
    function stop(): void {
      if (stopped) return;
      stopped = true;
      queue.end();
      end();
    }
    return { events: queue.values, stop };
  };

  function overSocket({ endpoint, subscriptions, headers, operation }: UpstreamRequest, sink: Sink): () => void {
    const url = webSocketUrl(subscriptions.url ?? endpoint);
    const key = `${url}\n${headers.join('\n')}`;
    const entry = sockets.get(key) ?? { client: socketClient(url, headers), uses: 0 };
    sockets.set(key, entry);
    entry.uses += 1;
    const unsubscribe = entry.client.subscribe(operation, sink as Parameters<Client['subscribe']>[1]);
    return () => {
      unsubscribe();
      entry.uses -= 1;
      if (entry.uses > 0) return;
      sockets.delete(key);
      void entry.client.dispose();
    };
  }
}

function socketClient(url: string, headers: string[]): Client {
  const given = record(headers);
  class SubgraphSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: given, handshakeTimeout: 5_000, perMessageDeflate: false });
    }
  }
  return createSocketClient({
    url,
    webSocketImpl: SubgraphSocket,
    // Servers look for these in either place.
    connectionParams: given,
    lazy: true,
    keepAlive: 12_000,
    retryAttempts: 5,
    shouldRetry: () => true,
  });
}

function overStream({ endpoint, subscriptions, headers, operation }: UpstreamRequest, sink: Sink): () => void {
  const url = (subscriptions.url ?? endpoint).href;
  const client = createStreamClient({ url, headers: record(headers), singleConnection: false, retryAttempts: 5 });
  const unsubscribe = client.subscribe(operation, sink as Parameters<typeof client.subscribe>[1]);
  return () => {
    unsubscribe();
    client.dispose();
  };
}

function webSocketUrl(url: URL): string {
  return url.href.replace(/^http/, 'ws');
}

function record(headers: string[]): Record<string, string> {
  const entries: [string, string][] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) entries.push([headers[at] as string, headers[at + 1] as string]);
  return Object.fromEntries(entries);
}

function isErrors(error: unknown): error is GraphQLFormattedError[] {
  return Array.isArray(error) && error.every((each) => typeof each?.message === 'string');
}

function unavailable(subgraph: string): GraphQLFormattedError {
  const message = `The part "${subgraph}" of the graph does not answer. Subscribe again.`;
  return { message, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } };
}
