import { WebSocket } from 'ws';
import type { Target } from './target.ts';

export interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

/** A socket that knows nothing of the protocol: it sends what it is told to and keeps what comes. */
export interface RawSocket extends Disposable {
  socket: WebSocket;
  messages: Message[];
  /** Objects are sent as JSON, text and bytes as they are. */
  send(message: object | string | Buffer): void;
  /** The first message that fits, also one that came before. Rejects after five seconds, or when the socket closed. */
  until(fits: (message: Message) => boolean, milliseconds?: number): Promise<Message>;
  /** Close code. */
  closed: Promise<number>;
}

export async function openSocket({ url }: Target, protocols: string[] = ['graphql-transport-ws']): Promise<RawSocket> {
  const address = new URL('/graphql', url);
  address.protocol = url.protocol.replace('http', 'ws');
  const socket = new WebSocket(address, protocols);
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Message);
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      resolve(code);
      for (const look of waiting) look();
    });
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    socket,
    messages,
    closed,
    send: (message) =>
      socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message)),
    until: (fits, milliseconds = 5_000) =>
      new Promise((resolve, reject) => {
        const end = (act: () => void) => {
          clearTimeout(timer);
          waiting.delete(look);
          act();
        };
        const late = () =>
          end(() => reject(new Error(`nothing that fits came: ${JSON.stringify(messages).slice(-1_000)}`)));
        const look = () => {
          const found = messages.find(fits);
          if (found !== undefined) end(() => resolve(found));
          else if (socket.readyState === socket.CLOSED) late();
        };
        const timer = setTimeout(late, milliseconds);
        waiting.add(look);
        look();
      }),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** A socket that is acknowledged, of the target's key or another one. */
export async function openConnection(target: Target, key = target.key): Promise<RawSocket> {
  const connection = await openSocket(target);
  connection.send({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } });
  await connection.until(({ type }) => type === 'connection_ack');
  return connection;
}

/** `next`, `error` or `complete` of an id. */
export function of(id: string, type?: string) {
  return (message: Message) => message.id === id && (type === undefined || message.type === type);
}

export function subscribe(id: string, query: string, more: object = {}): object {
  return { id, type: 'subscribe', payload: { query, ...more } };
}

/** The code of the first error of an `error` or `next` message. */
export function codeOf({ payload }: Message): string | undefined {
  const errors = (Array.isArray(payload) ? payload : (payload as { errors?: unknown[] } | undefined)?.errors) as
    | { extensions?: { code?: string } }[]
    | undefined;
  return errors?.[0]?.extensions?.code;
}
