import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '@guardian/platform/errors';
import { liveMetrics } from '@guardian/platform/telemetry';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../admission/client-address.ts';
import { clientOf } from '../admission/client-name.ts';
import { credentialOf } from '../admission/credential.ts';
import { mayUseCookie } from '../admission/origin.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { handshakesOf } from './handshakes.ts';
import { closeCodes } from './protocol.ts';
import { SocketOutlet } from './socket-outlet.ts';

const subProtocol = 'graphql-transport-ws';
const maxPayload = 1_000_000;
/** Milliseconds: how often all sockets are looked at, and what they are looked at for. */
const lookEvery = 1_000;
const initPatience = 5_000;
const pingEvery = 12_000;

interface OpenSocket {
  socket: WebSocket;
  outlet: SocketOutlet;
  connection: Connection;
  openedAt: number;
  pingedAt: number;
  /** Whether the last ping was answered. */
  alive: boolean;
}

/** graphql-transport-ws on `/graphql` of the server. Returns how to close all sockets. */
export function serveWebSocket(server: Server, options: ConnectionOptions): () => Promise<void> {
  const { runtime } = options;
  const patience = runtime.environment.slowClientPatience;
  const sockets = new WebSocketServer({ noServer: true, maxPayload, handleProtocols: pickProtocol });
  const open = new Set<OpenSocket>();
  const shakeHands = handshakesOf(server);

  server.on('upgrade', (request, stream, head) => {
    // Node hands the connection over without a listener, and an error that nobody listens to would end the process.
    stream.on('error', (error) => runtime.log.debug({ err: error }, 'connection error before a socket was opened'));
    if (request.url?.split('?')[0] !== '/graphql')
      return refuse(stream, 404, 'NOT_FOUND', 'Sockets are opened on /graphql.');
    if (!mayUseCookie(request.headers, runtime.environment.url)) {
      return refuse(stream, 403, 'ORIGIN_NOT_ALLOWED', 'This origin may not open a socket with a session cookie.');
    }
    shakeHands(() => sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request)));
  });

  function accept(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    socket.on('error', (error) => runtime.log.debug({ err: error }, 'socket error'));
    if (socket.protocol !== subProtocol) {
      socket.close(closeCodes.wrongProtocol, `The sub-protocol is ${subProtocol}.`);
      return;
    }
    const outlet = new SocketOutlet(socket, stream);
    const connection = new Connection(options, outlet, {
      credential: credentialOf(request.headers),
      ipAddress: clientAddress(request, runtime.environment.trustedProxies),
      userAgent: request.headers['user-agent'] ?? null,
      client: clientOf(request.headers),
    });
    const now = Date.now();
    const entry: OpenSocket = { socket, outlet, connection, openedAt: now, pingedAt: now, alive: true };
    open.add(entry);
    liveMetrics().socketOpened('websocket');
    socket.on('message', (data) => void connection.receive(String(data)));
    // The library answers it, also to a client that takes no answers.
    socket.on('ping', () => outlet.holdBack());
    socket.on('pong', () => {
      entry.alive = true;
    });
    socket.once('close', () => {
      open.delete(entry);
      liveMetrics().socketClosed('websocket');
      connection.closed();
    });
  }

  // One timer for all of them: a timer for each would be most of what an idle socket costs.
  const timer = setInterval(() => {
    const now = Date.now();
    for (const entry of open) look(entry, now, patience);
  }, lookEvery);
  timer.unref();

  return async () => {
    clearInterval(timer);
    for (const socket of sockets.clients) socket.close(closeCodes.goingAway, 'Restarting: connect again.');
    const late = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, 1_000);
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
    clearTimeout(late);
  };
}

function look(entry: OpenSocket, now: number, patience: number): void {
  const { socket, outlet, connection } = entry;
  if (!connection.greeted && now - entry.openedAt >= initPatience) {
    socket.close(closeCodes.initTimeout, 'Connection initialisation timeout');
  } else if (socket.readyState === socket.OPEN && outlet.stuckFor(now) >= patience) {
    // The library ends it for good 30 s later; until then a client that reads again is told why.
    liveMetrics().slowConsumerClosed();
    socket.close(closeCodes.tooSlow, 'Too slow: resume with the last cursor.');
    connection.closed();
  } else if (now - entry.pingedAt >= pingEvery) {
    // A client that does not read answers no ping: that is the drain's to judge, and not a sign that nobody is there.
    if (entry.alive || outlet.buffered > 0) socket.ping();
    else socket.terminate();
    entry.alive = false;
    entry.pingedAt = now;
  }
}

function pickProtocol(protocols: Set<string>): string | false {
  return protocols.has(subProtocol) ? subProtocol : ([...protocols][0] ?? false);
}

function refuse(stream: Duplex, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  // Closed from here: no timeout of HTTP watches a connection any more once it was to become a socket.
  stream.once('finish', () => stream.destroy());
  stream.end(
    `HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Not Found'}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
