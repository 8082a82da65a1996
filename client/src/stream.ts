import { type BackOff, backOff } from './back-off.ts';
import type { Carried, Connection } from './connection.ts';
import { type LiveResult, nextResult } from './live-result.ts';
import type { GraphError, GraphResult, OperationRequest, PatchResult, ServerMessage } from './protocol.ts';
import type { SubjectVersions } from './subject-versions.ts';

/** What a subscriber is told. */
export interface Sink {
  next(result: GraphResult): void;
  /** The last call: the server refused, or the connection ended for good. */
  error(errors: readonly GraphError[]): void;
  /** The last call: the server has no more. */
  complete(): void;
}

export interface StreamOptions {
  request: OperationRequest;
  /** `query @live`: each result replaces the one before, and no cursor is needed. */
  liveQuery: boolean;
  /** Cursor to start behind, asked until there is a position; null to start with what happens from now on. */
  after(): string | null;
  connection: Connection;
  versions: SubjectVersions;
  backOff: BackOff;
  onCursor(cursor: string): void;
  /**
   * Reads what is on screen anew, unless that was done since `askedAt` (`performance.now()`). Resolves with the cursor of
   * before that reading, null if nothing is on screen.
   */
  recover(askedAt: number): Promise<string | null>;
  sink: Sink;
}

// Asked again, these would be answered the same.
const refusals =
  /^(FORBIDDEN|UNAUTHENTICATED|NOT_FOUND|BAD_REQUEST|BAD_USER_INPUT|INVALID_INPUT|OPERATION_.*|GRAPHQL_.*|.*_LIMIT_EXCEEDED)$/;
let ids = 0;

/** One subscription or live query over any number of sockets. Returns how to end it. */
export function openStream(options: StreamOptions): () => void {
  const { connection, versions, sink, liveQuery } = options;
  const delivered = new Map<string, number>();
  let position: string | null = null;
  let askedAt = 0;
  let startAfter = options.after;
  /** Whether it starts anew, and nothing came since. */
  let anew = false;
  let held: LiveResult | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let current: Carried | null = null;
  let over = false;

  function start(): void {
    if (over) return;
    held = null;
    const operation: Carried = {
      id: String(++ids),
      request,
      receive: (message) => current === operation && receive(message),
      anchor(cursor) {
        position ??= cursor;
      },
      abandon: (reason) => finish(() => sink.error([{ message: reason, extensions: { code: 'CONNECTION_ENDED' } }])),
    };
    current = operation;
    connection.carry(operation);
  }

  function request(): OperationRequest {
    held = null;
    askedAt = performance.now();
    const after = position ?? startAfter();
    const extensions = liveQuery ? { live: { patch: true } } : after === null ? {} : { after };
    return { ...options.request, extensions: { ...options.request.extensions, ...extensions } };
  }

  function stop(told: boolean): void {
    if (current) connection.drop(current, told);
    current = null;
  }

  function finish(tell: () => void): void {
    over = true;
    clearTimeout(retry);
    current = null;
    tell();
  }

  function receive(message: Extract<ServerMessage, { id: string }>): void {
    if (message.type === 'next') {
      failures = 0;
      anew = false;
      if (liveQuery) replace(message.payload);
      else deliver(message.payload as GraphResult);
      return;
    }
    stop(false);
    if (message.type === 'error') failed(message.payload);
    else finish(() => sink.complete());
  }

  function deliver(result: GraphResult): void {
    const cursor = result.extensions?.cursor;
    if (cursor !== undefined) {
      position = cursor;
      options.onCursor(cursor);
    }
    if (!versions.isStale(result.data, delivered)) sink.next(result);
  }

  function replace(message: GraphResult | PatchResult): void {
    held = nextResult(held, message);
    if (held === null) {
      stop(true);
      start();
    } else sink.next(held.result);
  }

  function failed(errors: readonly GraphError[]): void {
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    if (codes.includes('CURSOR_EXPIRED')) {
      if (anew) again();
      else void startAnew();
    } else if (codes.includes('CURSOR_INVALID')) {
      position = null;
      startAfter = () => null;
      start();
      // What happened before this moment may be missing on screen.
      void options.recover(askedAt).catch(() => {});
    } else if (codes.some((code) => refusals.test(code))) finish(() => sink.error(errors));
    else again();
  }

  /** Reads what is on screen, and goes on behind that. */
  async function startAnew(): Promise<void> {
    try {
      position = await options.recover(askedAt);
      startAfter = () => null;
      anew = true;
      start();
    } catch {
      again();
    }
  }

  /** The server failed: from the same position after a while, so that no page only looks live. */
  function again(): void {
    if (over) return;
    failures += 1;
    anew = false;
    retry = setTimeout(start, backOff(failures, options.backOff));
  }

  start();
  return () => {
    over = true;
    clearTimeout(retry);
    stop(true);
  };
}
