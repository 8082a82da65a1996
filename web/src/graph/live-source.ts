import type { SubscriptionForwarder } from '@urql/core';
import { type Client, createClient, type ExecutionResult } from 'graphql-ws';
import type { ConnectionStore } from './connection-state.ts';

interface Options {
  url: string;
  /** Id of the organization the socket acts in; null for the session's own choice. */
  organization: string | null;
  state: ConnectionStore;
  /** Cursor of the latest answer of any kind; null before the first. A new subscription starts there. */
  position(): string | null;
  /** Tells of each cursor that arrives. */
  onCursor(cursor: string): void;
  /** Events may have been missed: everything on screen has to be read anew. */
  onGap(): void;
  /** The session of the socket is over. */
  onUnauthenticated(): void;
  /** Milliseconds until a subscription that the server broke off is asked for again; 3,000 when left out. */
  retryAfter?: number;
}

export interface LiveSource {
  forward: SubscriptionForwarder;
  dispose(): void;
}

interface Payload {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions: { after?: string };
}

/**
 * Subscriptions over one socket. Each echoes the cursor of its latest event when the socket is opened again, because
 * graphql-ws sends the same payload anew and the payload carries the cursor: nothing is missed and nothing asked twice.
 */
export function createLiveSource(options: Options): LiveSource {
  let opened = false;
  const client: Client = createClient({
    url: options.url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 15_000,
    connectionParams: () => (options.organization ? { organization: options.organization } : {}),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => wait(Math.min(500 * 2 ** tries, 15_000) * (0.5 + Math.random() / 2)),
    on: {
      connecting: (isRetry) => options.state.set(isRetry || opened ? 'lost' : 'connecting'),
      connected: () => {
        opened = true;
        options.state.set('live');
      },
      closed: (event) => {
        const code = (event as CloseEvent).code;
        if (code === 4401 || code === 4403) options.onUnauthenticated();
        options.state.set(code === 1000 ? 'idle' : 'lost');
      },
    },
  });

  const forward: SubscriptionForwarder = (request) => ({
    subscribe(sink) {
      let end = () => {};
      let ended = false;
      const start = (after: string | null) => {
        const payload = payloadOf(request, after);
        end = client.subscribe<Record<string, unknown>>(payload as never, {
          next(result) {
            const cursor = (result as ExecutionResult).extensions?.cursor;
            if (typeof cursor === 'string') {
              payload.extensions.after = cursor;
              options.onCursor(cursor);
            }
            sink.next(result as never);
          },
          error(cause) {
            if (ended) return;
            if (isGap(cause)) {
              start(null);
              options.onGap();
            } else if (isRefusal(cause)) sink.error(toError(cause));
            else setTimeout(() => ended || start(payload.extensions.after ?? null), options.retryAfter ?? 3_000);
          },
          complete: () => sink.complete(),
        });
      };
      start(options.position());
      return {
        unsubscribe() {
          ended = true;
          end();
        },
      };
    },
  });

  return { forward, dispose: () => void client.dispose() };
}

function payloadOf(request: Parameters<SubscriptionForwarder>[0], after: string | null): Payload {
  return {
    query: request.query ?? '',
    operationName: request.operationName,
    variables: request.variables as Record<string, unknown> | undefined,
    extensions: { ...request.extensions, ...(after ? { after } : {}) },
  };
}

const expired = new Set(['CURSOR_EXPIRED', 'CURSOR_INVALID']);
const isGap = (cause: unknown): boolean =>
  Array.isArray(cause) && cause.some((error) => expired.has(error?.extensions?.code));

// Asking again would be answered the same: the viewer may not, or the document does not fit the schema.
const refusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);
const isRefusal = (cause: unknown): boolean =>
  Array.isArray(cause) && cause.some((error) => refusals.has(error?.extensions?.code));

/** What graphql-ws reports is a close event, a list of GraphQL errors or an Error. */
function toError(cause: unknown): Error | readonly Error[] {
  if (cause instanceof Error) return cause;
  if (Array.isArray(cause)) return cause as Error[];
  return new Error('The live connection was closed.');
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
