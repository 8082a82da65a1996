import { type BackOff, backOff } from './back-off.ts';
import { closeOutcome } from './close-codes.ts';
import type { ConnectionState } from './connection-state.ts';
import { createStore, type Observable } from './observable.ts';
import type { OperationRequest, Renewal, ServerMessage } from './protocol.ts';
import { type OpenSocket, openSocket, type SocketClass, type Timing } from './socket.ts';
import { isOnline, onWakeUp } from './wake-ups.ts';

/** What proves who asks, for one connection. */
export interface Credential {
  /** `Bearer …`; without it the cookie of the page counts. */
  authorization?: string;
  /** Id or slug; without it the session or key decides. */
  organization?: string;
  /** Milliseconds since 1970. Shortly before, the credential is asked for again and sent over the open connection. */
  expiresAt?: number;
}

export interface ConnectionOptions {
  url: string | (() => string);
  socketClass: SocketClass;
  credential: () => Credential | Promise<Credential>;
  /** The credential has ended (4403). False: nobody is there who could ask, and the connection ends. */
  reauthenticate: (reason: string) => boolean | Promise<boolean>;
  backOff: BackOff;
  timing: Timing;
  /** Milliseconds the connection stays open after the last operation. */
  linger: number;
}

/** An operation as the connection sees it: it may be asked for anew on each socket. */
export interface Carried {
  readonly id: string;
  /** What to ask for now. */
  request(): OperationRequest;
  receive(message: Extract<ServerMessage, { id: string }>): void;
  /** Told a position of before it was asked for, when it had none. */
  anchor?(cursor: string): void;
  /** The connection has ended for good. */
  abandon(reason: string): void;
}

export interface Connection {
  readonly state: Observable<ConnectionState>;
  /** Asks for the operation on this socket and each that follows. */
  carry(operation: Carried): void;
  /** @param told False when the server has ended it already. */
  drop(operation: Carried, told?: boolean): void;
  retryNow(): void;
  renew(authorization: string): Promise<Renewal>;
  dispose(): void;
}

/** A connection that lived this long starts again with the shortest wait. */
const settled = 5_000;

/** Keeps one connection while operations are carried: opens, waits, opens again, and says how it is. */
export function createConnection(options: ConnectionOptions): Connection {
  const state = createStore<ConnectionState>({ phase: 'idle' });
  const carried = new Map<string, Carried>();
  /** Who waits for the position of before it was asked for, by the id of that question. */
  const anchoring = new Map<string, Carried>();
  let socket: OpenSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let renewalTimer: ReturnType<typeof setTimeout> | undefined;
  const renewing: ((renewal: Renewal) => void)[] = [];
  let attempt = 0;
  let liveSince = 0;
  /** Tells attempts apart, so that what belongs to one given up does nothing. */
  let round = 0;
  const isLive = () => state.get().phase === 'live';

  async function connect(reason: string): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    round += 1;
    const mine = round;
    state.set(attempt === 0 ? { phase: 'connecting' } : { phase: 'reconnecting', attempt, retryAt: null, reason });
    try {
      const credential = await options.credential();
      if (mine !== round) return;
      const { expiresAt, ...init } = credential;
      socket = openSocket({
        url: typeof options.url === 'string' ? options.url : options.url(),
        socketClass: options.socketClass,
        timing: options.timing,
        init,
        onMessage: (message) => receive(message, expiresAt),
        onClose: closed,
      });
    } catch (error) {
      if (mine === round) wait(error instanceof Error ? error.message : 'The credential could not be obtained.');
    }
  }

  function receive(message: ServerMessage, expiresAt: number | undefined): void {
    if (message.type === 'connection_ack') {
      liveSince = Date.now();
      state.set({ phase: 'live' });
      renewBefore(expiresAt);
      for (const operation of carried.values()) ask(operation);
    } else if (message.type === 'pong') {
      if (message.payload) renewing.shift()?.(message.payload);
    } else if ('id' in message) {
      const anchored = anchoring.get(message.id);
      if (anchored) anchor(anchored, message);
      else carried.get(message.id)?.receive(message);
    }
  }

  function closed(code: number, reason: string): void {
    forgetSocket();
    if (carried.size === 0) {
      state.set({ phase: 'idle' });
      return;
    }
    if (Date.now() - liveSince > settled) attempt = 0;
    const outcome = closeOutcome(code, reason);
    if (outcome.do === 'end') end(outcome.reason, code);
    else if (outcome.do === 'reauthenticate') void reauthenticate(reason, code);
    else wait(reason || 'The connection was lost.');
  }

  async function reauthenticate(reason: string, code: number): Promise<void> {
    const mine = round;
    state.set({ phase: 'reconnecting', attempt: attempt + 1, retryAt: null, reason });
    // What can't be asked now may be asked later: only a clear no ends it.
    const may = await Promise.resolve(options.reauthenticate(reason)).catch(() => true);
    if (mine !== round || carried.size === 0) return;
    if (!may) return end(reason || 'The session has ended.', code);
    // The first time at once; a credential that is refused again and again is not hammered with.
    if (attempt > 0) return wait(reason);
    attempt = 1;
    void connect(reason);
  }

  function wait(reason: string): void {
    attempt += 1;
    const milliseconds = backOff(attempt, options.backOff);
    state.set(
      isOnline()
        ? { phase: 'reconnecting', attempt, retryAt: Date.now() + milliseconds, reason }
        : { phase: 'offline' },
    );
    timer = setTimeout(() => void connect(reason), milliseconds);
  }

  function end(reason: string, code: number | null): void {
    state.set({ phase: 'ended', reason, code });
    const abandoned = [...carried.values()];
    carried.clear();
    for (const operation of abandoned) operation.abandon(reason);
  }

  function forgetSocket(): void {
    socket = null;
    round += 1;
    anchoring.clear();
    clearTimeout(renewalTimer);
    for (const settle of renewing.splice(0)) settle({ renewed: false, code: 'CONNECTION_LOST' });
  }

  function renewBefore(expiresAt: number | undefined): void {
    clearTimeout(renewalTimer);
    if (expiresAt === undefined) return;
    const left = expiresAt - Date.now();
    const milliseconds = Math.min(Math.max(left - 30_000, left / 2, 1_000), 2 ** 31 - 1);
    renewalTimer = setTimeout(async () => {
      const fresh = await Promise.resolve(options.credential()).catch(() => null);
      if (fresh?.authorization === undefined) return;
      const { renewed } = await renew(fresh.authorization);
      if (renewed) renewBefore(fresh.expiresAt);
    }, milliseconds);
  }

  function renew(authorization: string): Promise<Renewal> {
    if (!socket || !isLive()) return Promise.resolve({ renewed: false, code: 'CONNECTION_LOST' });
    socket.send({ type: 'ping', payload: { authorization } });
    return new Promise((resolve) => renewing.push(resolve));
  }

  function ask(operation: Carried): void {
    const payload = operation.request();
    if (operation.anchor && payload.extensions?.after === undefined) {
      const id = `${operation.id}-position`;
      anchoring.set(id, operation);
      socket?.send({ type: 'subscribe', id, payload: { query: '{ __typename }' } });
    }
    socket?.send({ type: 'subscribe', id: operation.id, payload });
  }

  /** A subscription that starts now has no position until its first event, and could not resume before that. */
  function anchor(operation: Carried, message: Extract<ServerMessage, { id: string }>): void {
    if (message.type !== 'next') anchoring.delete(message.id);
    else if (message.payload.extensions?.cursor !== undefined)
      operation.anchor?.(String(message.payload.extensions.cursor));
  }

  function retryNow(): void {
    if (socket) socket.probe();
    else if (timer !== undefined) void connect('');
  }

  function close(): void {
    clearTimeout(timer);
    timer = undefined;
    const open = socket;
    forgetSocket();
    open?.close();
    attempt = 0;
    state.set({ phase: 'idle' });
  }

  const stopWaking = onWakeUp(retryNow);
  let lingering: ReturnType<typeof setTimeout> | undefined;
  return {
    state,
    carry(operation) {
      clearTimeout(lingering);
      carried.set(operation.id, operation);
      const { phase } = state.get();
      if (phase === 'live') ask(operation);
      else if (phase === 'idle' || phase === 'ended') {
        attempt = 0;
        void connect('');
      }
    },
    drop(operation, told = true) {
      if (!carried.delete(operation.id)) return;
      if (told && isLive()) socket?.send({ type: 'complete', id: operation.id });
      if (carried.size > 0) return;
      clearTimeout(lingering);
      lingering = setTimeout(close, options.linger);
    },
    retryNow,
    renew,
    dispose() {
      stopWaking();
      clearTimeout(lingering);
      carried.clear();
      close();
    },
  };
}
