import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
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
  const moods = new Map<number, Mood>();
  const serve = (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    const arrival: Arrival = { records: [], headers: {}, body: '' };
    arrivals.push(arrival);
    let left: Buffer = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      left = take(Buffer.concat([left, chunk]), arrival);
    });
    socket.on('end', () => {
      const mood = moods.get(port);
      if (mood === 'takes') socket.end();
      else if (mood !== 'hangs') socket.destroy();
    });
  };
  const options = { cert: certificate, key, allowHalfOpen: true };
  const inner = protocol === 'tls' ? createTlsServer(options, serve) : createServer(options, serve);
  const open = connectionsOf(inner);
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  // What cuts is the network before the receiver: TLS would read to the end, and throw away, what its application refuses.
  const network = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (outside) => {
    const mood = moodOf(receiver.begun++);
    const inside = connect({ port: (inner.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
    inside.once('connect', () => {
      moods.set(inside.localPort ?? 0, mood);
      if (mood === 'cuts' || mood === 'fails') cutWithin(outside, inside, mood);
      else outside.pipe(inside);
      inside.pipe(outside, { end: mood !== 'takesAndCuts' });
    });
    for (const socket of [outside, inside]) socket.on('error', () => {});
    outside.on('close', () => inside.destroy());
    inside.on('close', () => (mood === 'takesAndCuts' ? outside.resetAndDestroy() : outside.destroySoon()));
  });
  const receiver = await listening(network, protocol, arrivals);
  return {
    ...receiver,
    get begun() {
      return receiver.begun;
    },
    async [Symbol.asyncDispose]() {
      await receiver[Symbol.asyncDispose]();
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => inner.close(resolve));
    },
  };
}

/** Lets some of a batch through, then nothing more: with the end of a connection, or with a reset. */
function cutWithin(outside: Socket, inside: Socket, mood: 'cuts' | 'fails'): void {
  let bytes = 0;
  outside.on('data', (chunk: Buffer) => {
    inside.write(chunk);
    bytes += chunk.length;
    if (bytes < 40_000) return;
    if (mood === 'cuts') outside.destroy();
    else outside.resetAndDestroy();
  });
  outside.resume();
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
  const sockets = connectionsOf(server);
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

/** The connections that are open, also those that are no further than a handshake. */
function connectionsOf(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}
