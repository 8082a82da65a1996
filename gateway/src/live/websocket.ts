import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CodedError, type ErrorCode } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { requestId, traffic } from '@guardian/platform/telemetry';
import type { ExecutionArgs, FormattedExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { bearer, credentialOf } from '../admission/credential.ts';
import { mayUseCookie } from '../admission/origin.ts';
import { clientError } from '../execute/coded.ts';
import type { Graph } from '../execute/graph.ts';
import { operationOf, parseOperation, planSubscription } from './live-operation.ts';
import { watchDrain } from './slow-consumer.ts';
import { openStanding, type Standing } from './standing.ts';
import { openStream } from './stream.ts';

interface Extra {
  request: IncomingMessage;
  socket: WebSocket;
  standing: Standing | null;
}

/** Carried from `onSubscribe` to execution, in place of a schema and a context of graphql-js. */
interface Execution {
  run(): Promise<FormattedExecutionResult> | ReturnType<typeof openStream>;
}

export const closeCodes = {
  goingAway: 1001,
  /** The session, key or membership has ended: clients connect again, and with a new credential succeed. */
  forbidden: 4403,
  /** The client does not read: it may resume with its last cursor. */
  tooSlow: 4499,
} as const;

const keepAlive = 12_000;
/** Operations that one socket may have open at a time. */
const maxOperations = 100;

/** graphql-transport-ws on `/graphql` of the server. Returns how to close all sockets. */
export function serveWebSocket(server: Server, graph: Graph, runtime: Runtime): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000, handleProtocols: pickProtocol });
  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: 5_000,
    async onConnect({ connectionParams, extra }) {
      const params = connectionParams ?? {};
      const { headers } = extra.request;
      const authorization = params.authorization ?? params.Authorization;
      const credential = typeof authorization === 'string' ? bearer(authorization) : credentialOf(headers);
      try {
        extra.standing = await openStanding(runtime, {
          credential,
          organization: typeof params.organization === 'string' ? params.organization : null,
          ipAddress: extra.request.socket.remoteAddress ?? null,
          userAgent: headers['user-agent'] ?? null,
        });
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        extra.socket.close(closeCodes.forbidden, error.message);
        return false;
      }
      const { standing, socket } = extra;
      // Gone while we looked: nobody else would close what was opened for it.
      if (socket.readyState !== socket.OPEN) standing.close();
      standing.ended.addEventListener('abort', () =>
        socket.close(closeCodes.forbidden, reasonOf(standing.ended.reason)),
      );
      return true;
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      const { standing } = extra;
      if (standing === null) throw new Error('A subscription before its connection was acknowledged.');
      const { query, operationName, variables, extensions } = payload;
      try {
        if (Object.keys(subscriptions).length > maxOperations) throw tooMany();
        const document = parseOperation(query);
        const { operation } = operationOf(document, operationName);
        const contextValue: Execution = {
          run:
            operation === 'subscription'
              ? () =>
                  openStream(runtime, graph, standing, {
                    live: planSubscription(graph.supergraph, query, operationName),
                    variables,
                    after: textOf(extensions?.after),
                  })
              : async () => {
                  const idempotencyKey = textOf(extensions?.idempotencyKey);
                  return graph.execute({ query, operationName, variables }, await standing.context({ idempotencyKey }));
                },
        };
        const { schema } = graph.supergraph;
        // A subscription is opened here, so that what keeps it from starting is an `error` message and not an event.
        if (operation !== 'subscription') return { schema, document, operationName, contextValue };
        const stream = await contextValue.run();
        return { schema, document, operationName, contextValue: { run: async () => stream } };
      } catch (error) {
        return [visible(error, runtime)];
      }
    },
    execute: (args: ExecutionArgs) => (args.contextValue as Execution).run() as Promise<object>,
    subscribe: (args: ExecutionArgs) => (args.contextValue as Execution).run() as Promise<object>,
    // Results are formatted already; graphql-ws would ask their errors to format themselves.
    onNext: (_ctx, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => clientError(error, requestId(), runtime.log)),
  });

  server.on('upgrade', (request, stream, head) => {
    // Node hands the connection over without a listener, and an error that nobody listens to would end the process.
    stream.on('error', (error) => runtime.log.debug({ err: error }, 'connection error before a socket was opened'));
    if (request.url?.split('?')[0] !== '/graphql')
      return refuse(stream, 404, 'NOT_FOUND', 'Sockets are opened on /graphql.');
    if (!mayUseCookie(request.headers, runtime.environment.url)) {
      return refuse(stream, 403, 'ORIGIN_NOT_ALLOWED', 'This origin may not open a socket with a session cookie.');
    }
    sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, request));
  });

  function accept(socket: WebSocket, request: IncomingMessage): void {
    const extra: Extra = { request, socket, standing: null };
    traffic().socketOpened();
    const stopWatching = watchDrain(
      () => socket.bufferedAmount,
      () => {
        socket.close(closeCodes.tooSlow, 'Too slow: resume with the last cursor.');
        socket.terminate();
      },
    );
    const stopPinging = ping(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listener) =>
          socket.on('message', (data) => {
            listener(String(data)).catch((error: unknown) => {
              if (socket.readyState !== socket.OPEN) return;
              runtime.log.error({ err: error }, 'socket failed');
              socket.close(4500, 'Internal error');
            });
          }),
      },
      extra,
    );
    socket.on('error', (error) => runtime.log.debug({ err: error }, 'socket error'));
    socket.once('close', (code, reason) => {
      traffic().socketClosed();
      stopWatching();
      stopPinging();
      extra.standing?.close();
      closed(code, String(reason)).catch((error: unknown) => runtime.log.error({ err: error }, 'socket close failed'));
    });
  }

  return async () => {
    for (const socket of sockets.clients) socket.close(closeCodes.goingAway, 'Restarting: connect again.');
    const patience = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, 1_000);
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
    clearTimeout(patience);
  };
}

function tooMany(): CodedError {
  const message = `A socket carries at most ${maxOperations} operations at a time. End one, or open another socket.`;
  return new CodedError('RATE_LIMITED', message, { limit: maxOperations });
}

function pickProtocol(protocols: Set<string>): string | false {
  return handleProtocols(protocols) || [...protocols][0] || false;
}

/** Ends connections whose other end is gone without a word. */
function ping(socket: WebSocket): () => void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, keepAlive);
  timer.unref();
  return () => clearInterval(timer);
}

function visible(error: unknown, runtime: Runtime): GraphQLError {
  const { message, ...rest } = clientError(error, requestId(), runtime.log);
  return new GraphQLError(message, { extensions: rest.extensions });
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

function reasonOf(reason: unknown): string {
  return reason instanceof CodedError ? reason.message.slice(0, 120) : 'The session has ended.';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
