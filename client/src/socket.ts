import { type ClientMessage, type ServerMessage, subprotocol } from './protocol.ts';

/** The part of a WebSocket that is used; the one of browsers, of Node and of `ws` fit. */
export interface SocketLike {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number; reason: string }) => void): void;
}

export type SocketClass = new (url: string, protocol: string) => SocketLike;

export interface Timing {
  /** Milliseconds without a message after which the server is asked whether it is there. */
  quiet: number;
  /** Milliseconds it has to answer, also to acknowledge a new connection. */
  patience: number;
}

export interface OpenSocket {
  send(message: ClientMessage): void;
  /** Asks whether the server is there, now. */
  probe(): void;
  /** Ends it without a call of `onClose`. */
  close(): void;
}

interface Options {
  url: string;
  socketClass: SocketClass;
  timing: Timing;
  init: Record<string, unknown>;
  onMessage(message: ServerMessage): void;
  /** Once, however it ends; a server that falls silent counts as closed with 1006. */
  onClose(code: number, reason: string): void;
}

/**
 * One connection, from its opening to its end. A network that is cut says nothing, and a browser may take a minute to
 * close a socket over it: so silence is asked about, and an unanswered question is the end.
 */
export function openSocket({ url, socketClass, timing, init, onMessage, onClose }: Options): OpenSocket {
  const socket = new socketClass(url, subprotocol);
  let opened = false;
  let over = false;
  let timer: ReturnType<typeof setTimeout>;

  const finish = (code: number, reason: string) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    onClose(code, reason);
  };
  const giveUp = (reason: string) => {
    socket.close();
    finish(1006, reason);
  };
  const expectAnswer = () => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp('The server does not answer.'), timing.patience);
  };
  const send = (message: ClientMessage) => {
    if (opened && !over) socket.send(JSON.stringify(message));
  };
  const probe = () => {
    if (!opened) return;
    send({ type: 'ping' });
    expectAnswer();
  };

  expectAnswer();
  socket.addEventListener('open', () => {
    opened = true;
    send({ type: 'connection_init', payload: init });
  });
  socket.addEventListener('message', ({ data }) => {
    if (over) return;
    const message = read(data);
    if (message === null) return giveUp('The server sent what is no message.');
    clearTimeout(timer);
    timer = setTimeout(probe, timing.quiet);
    if (message.type === 'ping') send({ type: 'pong' });
    else onMessage(message);
  });
  // What went wrong is told by the close that follows.
  socket.addEventListener('error', () => {});
  socket.addEventListener('close', ({ code, reason }) => finish(code, reason));

  return {
    send,
    probe,
    close() {
      over = true;
      clearTimeout(timer);
      socket.close(1000, 'Normal Closure');
    },
  };
}

function read(data: unknown): ServerMessage | null {
  try {
    return JSON.parse(String(data)) as ServerMessage;
  } catch {
    return null;
  }
}
