import WebSocket from 'ws';

/** What somebody does with a socket, and the code that it is closed with. */
export interface HostileSocket {
  name: string;
  /** Sent at once, before the server has said anything. */
  messages: (string | Buffer)[];
  closes: number;
}

const text = (message: object) => JSON.stringify(message);
const subscribe = (id: string) =>
  text({ id, type: 'subscribe', payload: { query: 'subscription { contactChanged { type } }' } });
const init = text({ type: 'connection_init' });

export const sockets: HostileSocket[] = [
  { name: 'a frame of 2 MB', messages: [init, 'x'.repeat(2_000_000)], closes: 1009 },
  { name: 'what is no JSON', messages: [init, '{'], closes: 4400 },
  { name: 'bytes', messages: [init, Buffer.from([0xff, 0xfe, 0x00])], closes: 4400 },
  { name: 'a message of no type', messages: [init, '{}'], closes: 4400 },
  { name: 'a message of an unknown type', messages: [init, text({ type: 'drop' })], closes: 4400 },
  {
    name: 'a subscription without a document',
    messages: [init, text({ id: '1', type: 'subscribe', payload: {} })],
    closes: 4400,
  },
  { name: 'a subscription before the greeting', messages: [subscribe('1')], closes: 4401 },
  { name: 'two greetings', messages: [init, init], closes: 4429 },
  { name: 'no greeting at all', messages: [], closes: 4408 },
];

/** Opens a socket, sends, and resolves with the code that it closes with. */
export function closeCode(
  url: string,
  headers: Readonly<Record<string, string>>,
  { messages }: HostileSocket,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = open(url, headers);
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

/** Sends one operation over a socket of its own and resolves with the codes that it is refused with; null when it is answered. */
export function refusalOverSocket(
  url: string,
  headers: Readonly<Record<string, string>>,
  payload: { query: string; variables?: Record<string, unknown> | undefined },
): Promise<string[] | null> {
  return new Promise((resolve, reject) => {
    const socket = open(url, headers);
    socket.on('open', () => socket.send(init));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as {
        type: string;
        payload?: { errors?: Refusal[]; data?: unknown } | Refusal[];
      };
      if (message.type === 'connection_ack') socket.send(text({ id: '1', type: 'subscribe', payload }));
      else if (message.type === 'error' || message.type === 'next') {
        const { payload } = message;
        const errors = Array.isArray(payload) ? payload : payload?.data === undefined ? payload?.errors : undefined;
        resolve(errors?.map(({ extensions }) => extensions.code) ?? null);
        socket.close();
      }
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('error', reject);
  });
}

interface Refusal {
  extensions: { code: string };
}

function open(url: string, headers: Readonly<Record<string, string>>): WebSocket {
  const address = new URL('/graphql', url);
  address.protocol = 'ws:';
  return new WebSocket(address, 'graphql-transport-ws', {
    headers: { cookie: headers.cookie ?? '', origin: new URL(url).origin },
  });
}
