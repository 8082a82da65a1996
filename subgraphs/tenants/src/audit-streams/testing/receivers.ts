import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { certificate, key } from './certificate.ts';

/**
 * What a receiver does with one delivery: takes it; answers 500; cuts the connection when some of it has come; takes it and
 * cuts instead of answering; takes it and says nothing.
 */
export type Mood = 'takes' | 'fails' | 'cuts' | 'takesAndCuts' | 'hangs';

export interface Arrival {
  /** The records of one delivery as they stood in it. */
  // biome-ignore lint/suspicious/noExplicitAny: a record is whatever JSON was sent
  records: any[];
  headers: Record<string, unknown>;
  body: string;
}

export interface Receiver extends AsyncDisposable {
  url: string;
  /** What it took, in the order it came. */
  arrivals: Arrival[];
  /** Deliveries that began. */
  begun: number;
}

type MoodOf = (nth: number) => Mood;

/** A real HTTPS server that keeps what it takes. `moodOf` gets how many deliveries came before. */
export async function httpsReceiver(moodOf: MoodOf = () => 'takes', answer = ''): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const server = createHttpsServer({ cert: certificate, key }, async (request, response) => {
    const mood = moodOf(receiver.begun++);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        if (mood === 'cuts') return void request.socket.destroy();
      }
    } catch {
      return; // whoever sent is gone: nothing of it was taken
    }
    const body = Buffer.concat(chunks).toString('utf8');
    if (mood === 'fails') return void response.writeHead(500).end('out of disk');
    const records = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    arrivals.push({ records, headers: request.headers, body });
    if (mood === 'takesAndCuts') request.socket.destroy();
    if (mood === 'takes') response.writeHead(200).end(answer);
  });
  const receiver = await listening(server, 'https', arrivals);
  return receiver;
}

/** A real syslog receiver over TLS or TCP; it takes messages one by one, as such receivers do. */
export async function syslogReceiver(protocol: 'tls' | 'tcp', moodOf: MoodOf = () => 'takes'): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const serve = (socket: Socket) => {
    const mood = moodOf(receiver.begun++);
    const arrival: Arrival = { records: [], headers: {}, body: '' };
    arrivals.push(arrival);
    let left: Buffer = Buffer.alloc(0);
    // Without the end of a connection that TLS has, or TCP.
    const cut = () => (protocol === 'tls' ? socket.destroy() : socket.resetAndDestroy());
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      left = take(Buffer.concat([left, chunk]), arrival);
      if (mood === 'cuts') socket.destroy();
      if (mood === 'fails') cut();
    });
    socket.on('end', () => {
      if (mood === 'takesAndCuts') cut();
      if (mood === 'takes') socket.end();
    });
  };
  const options = { cert: certificate, key, allowHalfOpen: true };
  const server = protocol === 'tls' ? createTlsServer(options, serve) : createServer(options, serve);
  const receiver = await listening(server, protocol, arrivals);
  return receiver;
}

/** Reads whole messages off the front, into the arrival; returns what is left. */
function take(bytes: Buffer, { records, headers }: Arrival): Buffer {
  for (;;) {
    const blank = bytes.indexOf(' ');
    if (blank === -1) return bytes;
    const end = blank + 1 + Number(bytes.subarray(0, blank).toString());
    if (bytes.length < end) return bytes;
    const message = bytes.subarray(blank + 1, end).toString('utf8');
    const parts = /^(<\d+>1 \S+ \S+ \S+ \S+ \S+) (\[.*?[^\\]\]) (\{.*)$/s.exec(message);
    if (parts === null) throw new Error(`This is no message of RFC 5424: ${message.slice(0, 200)}`);
    headers.last = `${parts[1]} ${parts[2]}`;
    records.push(JSON.parse(parts[3] ?? ''));
    bytes = bytes.subarray(end);
  }
}

async function listening(server: Server, protocol: string, arrivals: Arrival[]): Promise<Receiver> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${protocol}://localhost:${(server.address() as AddressInfo).port}`,
    arrivals,
    begun: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
