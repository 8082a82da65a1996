import { closing, errorResponse, serveGraphql } from '@guardian/gateway/engine';
import { metrics, requestId } from '@guardian/platform/telemetry';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Gateway } from './gateway.ts';
import { serveEventStreams } from './subscriptions/event-stream.ts';
import { upstreams } from './subscriptions/upstream.ts';
import { serveWebSocket } from './subscriptions/websocket.ts';

/** Bytes of a request body. */
const bodyLimit = 2_000_000;

export interface GatewayServer {
  server: FastifyInstance;
  /** Lets what runs end, sends clients of streams elsewhere, closes. */
  drain(): Promise<void>;
}

/** `/graphql` (POST, GET, WebSocket), `/graphql/stream`, `/healthz`, `/readyz`, `/metrics`; ready to listen. */
export function createServer(gateway: Gateway): GatewayServer {
  const logger: FastifyBaseLogger = gateway.log.child({ part: 'http' });
  let draining = false;
  const server = fastify({
    bodyLimit,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  const close = closing(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (draining) reply.header('connection', 'close');
  });
  server.setErrorHandler((error, request, reply) => errorResponse(error, request, reply, gateway.log));

  serveGraphql(server, {
    url: '/graphql',
    open: (request) => {
      const { id, headers, method } = request;
      const context = (signal: AbortSignal) => ({ requestId: id, incoming: headers, signal });
      return {
        whole: (operation, signal) => gateway.answer(operation, context(signal), method !== 'GET'),
        inParts: (operation, signal) => gateway.answerIncrementally(operation, context(signal), method !== 'GET'),
      };
    },
  });
  const health = () => {
    const { id, urls } = gateway.current();
    return { status: draining ? 'stopping' : 'ok', supergraph: id, subgraphs: [...urls.keys()] };
  };
  server.get('/healthz', async () => health());
  server.get('/readyz', async (_request, reply) => reply.code(draining ? 503 : 200).send(health()));
  server.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics().prometheus()),
  );
  const open = upstreams(gateway.log);
  const closeStreams = serveEventStreams(server, gateway, open);
  const closeSockets = serveWebSocket(server.server, gateway, open);

  return {
    server,
    async drain() {
      draining = true;
      closeStreams();
      await closeSockets();
      await close();
      gateway.close();
    },
  };
}
