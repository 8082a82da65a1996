import { type BackOff, defaultBackOff } from './back-off.ts';
import { type Credential, createConnection } from './connection.ts';
import type { ConnectionState } from './connection-state.ts';
import type { Observable } from './observable.ts';
import type { GraphError, GraphResult, OperationRequest, Renewal } from './protocol.ts';
import type { SocketClass, Timing } from './socket.ts';
import { openStream, type Sink } from './stream.ts';
import { createSubjectVersions } from './subject-versions.ts';

export interface LiveClientOptions {
  /** `wss://…/graphql`; a function is asked at each connection. */
  url: string | (() => string);
  /** Asked at each connection, and again shortly before the credential expires. Left out: the cookie of the page. */
  credential?: () => Credential | Promise<Credential>;
  /**
   * The session, key or membership behind the connection has ended. Obtain another credential and resolve with true; with
   * false the connection ends. Left out: it is tried again.
   */
  reauthenticate?: (reason: string) => boolean | Promise<boolean>;
  /** Left out: the runtime's own. */
  socketClass?: SocketClass;
  backOff?: BackOff;
  timing?: Partial<Timing>;
  /** Milliseconds the connection stays open after the last subscription; 3,000 when left out. */
  linger?: number;
}

export interface SubscribeOptions {
  /** Cursor of the answer that is on screen: the subscription starts behind it. A function is asked when it is sent. */
  after?: string | null | (() => string | null);
  /** The document is a `query @live`. */
  liveQuery?: boolean;
}

/** Subscriptions and live queries over one connection. */
export interface LiveClient {
  readonly state: Observable<ConnectionState>;
  /** Equal documents with equal variables share one subscription. Returns how to end it. */
  subscribe(request: OperationRequest, sink: Sink, options?: SubscribeOptions): () => void;
  /** Tells of the answer of a query or mutation, so that events which are older than it are ignored. */
  answered(result: GraphResult): void;
  /** Calls back with each cursor that a delivery carries. */
  onCursor(listener: (cursor: string) => void): void;
  /**
   * Who can read what is on screen anew. It is asked when a cursor has expired, and resolves with a cursor of before that
   * reading, or null if nothing is on screen; it rejects when nothing could be read.
   */
  onGap(recover: () => Promise<string | null>): void;
  /** Does not wait for the next attempt. */
  retryNow(): void;
  /** Sends another credential of the same principal over the open connection; its subscriptions go on. */
  renew(authorization: string): Promise<Renewal>;
  dispose(): void;
}

interface Shared {
  sinks: Set<Sink>;
  end(): void;
  latest: GraphResult | null;
}

const defaultTiming: Timing = { quiet: 15_000, patience: 5_000 };

export function createLiveClient(options: LiveClientOptions): LiveClient {
  const connection = createConnection({
    url: options.url,
    socketClass: options.socketClass ?? WebSocket,
    credential: options.credential ?? (() => ({})),
    reauthenticate: options.reauthenticate ?? (() => true),
    backOff: options.backOff ?? defaultBackOff,
    timing: { ...defaultTiming, ...options.timing },
    linger: options.linger ?? 3_000,
  });
  const versions = createSubjectVersions();
  const shared = new Map<string, Shared>();
  let tellCursor: (cursor: string) => void = () => {};
  let recover: () => Promise<string | null> = async () => null;
  let recovery: { startedAt: number; cursor: Promise<string | null> } | null = null;

  /** However many subscriptions find that their cursor has expired, and whenever each hears of it, the screen is read once. */
  function recoverOnce(askedAt: number): Promise<string | null> {
    if (recovery !== null && recovery.startedAt >= askedAt) return recovery.cursor;
    const mine = { startedAt: performance.now(), cursor: recover() };
    recovery = mine;
    mine.cursor.catch(() => {
      if (recovery === mine) recovery = null;
    });
    return mine.cursor;
  }

  function open(key: string, request: OperationRequest, { after = null, liveQuery = false }: SubscribeOptions): Shared {
    const sinks = new Set<Sink>();
    const each = (tell: (sink: Sink) => void) => {
      for (const sink of [...sinks]) tell(sink);
    };
    const last = (tell: (sink: Sink) => void) => {
      shared.delete(key);
      each(tell);
    };
    const entry: Shared = { sinks, latest: null, end: () => {} };
    entry.end = openStream({
      request,
      liveQuery,
      after: typeof after === 'function' ? after : () => after,
      connection,
      versions,
      backOff: options.backOff ?? defaultBackOff,
      onCursor: (cursor) => tellCursor(cursor),
      recover: recoverOnce,
      sink: {
        next(result) {
          if (liveQuery) entry.latest = result;
          each((sink) => sink.next(result));
        },
        error: (errors: readonly GraphError[]) => last((sink) => sink.error(errors)),
        complete: () => last((sink) => sink.complete()),
      },
    });
    return entry;
  }

  return {
    state: connection.state,
    subscribe(request, sink, how = {}) {
      const key = JSON.stringify([request.query, request.operationName, sorted(request.variables)]);
      const entry = shared.get(key) ?? open(key, request, how);
      shared.set(key, entry);
      entry.sinks.add(sink);
      if (entry.latest) sink.next(entry.latest);
      return () => {
        if (!entry.sinks.delete(sink) || entry.sinks.size > 0 || shared.get(key) !== entry) return;
        shared.delete(key);
        entry.end();
      };
    },
    answered: ({ data }) => versions.note(data),
    onCursor(listener) {
      tellCursor = listener;
    },
    onGap(act) {
      recover = act;
    },
    retryNow: connection.retryNow,
    renew: connection.renew,
    dispose() {
      shared.clear();
      connection.dispose();
    },
  };
}

/** Variables with their keys in order, at every depth: the same question is the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}
