import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import type { Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import { requestId } from '@guardian/platform/telemetry';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Graph } from './execute/graph.ts';
import { closing } from './http/close-server.ts';
import { LiveLayer } from './live/live-layer.ts';
import { serveStreams } from './live/sse.ts';
import { Standings } from './live/standings.ts';
import { serveWebSocket } from './live/websocket.ts';
import { errorResponse } from './routes/error-response.ts';
import { graphqlRoutes } from './routes/graphql.ts';
import { healthRoutes } from './routes/health.ts';
import { identityRoutes } from './routes/identity.ts';
import { contentSecurityPolicy, securityHeaders } from './routes/security-headers.ts';
import { subgraphRoutes } from './routes/subgraphs.ts';
import { webAppRoutes } from './routes/web-app.ts';

/** Bytes of a request body; uploads have limits of their own. */
const bodyLimit = 1_000_000;

export interface GatewayServer {
  server: FastifyInstance;
  /** From now on `/readyz` says that it is ready. */
  accept(): void;
  /** Refuses new work, lets running requests end, sends clients of streams elsewhere, closes. */
  drain(): Promise<void>;
}

export interface ServerOptions {
  runtime: Runtime;
  graph: Graph;
  definitions: readonly SubgraphDefinition[];
  /** Folder of the built web app, if another one. */
  webFolder?: string;
}

/** The one public door, ready to listen. */
export async function createServer({ runtime, graph, definitions, webFolder }: ServerOptions): Promise<GatewayServer> {
  const { environment } = runtime;
  let accepting = false;
  let draining = false;
  const logger: FastifyBaseLogger = runtime.log.child({ part: 'http' });
  const server = fastify({
    bodyLimit,
    trustProxy: environment.trustedProxies.length > 0 ? environment.trustedProxies : false,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });

  const close = closing(server);
  const policy = contentSecurityPolicy(environment.url);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.raw.setHeader('content-security-policy', policy);
    if (draining) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, id, ip } = request;
    const fields = { requestId: id, method, path: request.url.split('?')[0], status: reply.statusCode, ip };
    request.log.debug({ ...fields, milliseconds: Math.round(reply.elapsedTime) }, 'request');
  });
  server.setErrorHandler((error, request, reply) => errorResponse(error, request, reply, runtime.log));

  await server.register(fastifyHelmet, securityHeaders(environment.url));
  await server.register(fastifyCompress, { threshold: 1_024 });
  healthRoutes(server, runtime, graph, () => accepting && !draining);
  await identityRoutes(server, runtime);
  await subgraphRoutes(server, definitions, runtime);
  graphqlRoutes(server, graph, runtime);
  const standings = new Standings(runtime);
  const live = new LiveLayer(runtime, graph);
  graph.onLoad(() => live.reload());
  const room = { runtime, graph, live, standings };
  const closeStreams = serveStreams(server, room);
  await webAppRoutes(server, environment.url, webFolder);
  const closeSockets = serveWebSocket(server.server, room);

  return {
    server,
    accept() {
      accepting = true;
    },
    async drain() {
      draining = true;
      closeStreams();
      await closeSockets();
      live.close();
      standings.close();
      await close();
    },
  };
}
