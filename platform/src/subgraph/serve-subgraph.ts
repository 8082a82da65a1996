import { type FastifyInstance, fastify } from 'fastify';
import { metrics, requestId, serverSpan } from '../telemetry/index.ts';
import { buildSubgraph } from './build-subgraph.ts';
import { createContext, watchedContext } from './create-context.ts';
import type { SubgraphDefinition } from './definition.ts';
import { type RootMessage, readRoot } from './event-root.ts';
import { executeOperation } from './execute-operation.ts';
import type { Runtime } from './runtime.ts';
import { serviceTokenHeader, serviceTokenReader } from './service-token.ts';

interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: {
    root?: RootMessage;
    /** Whether the gateway asks what was looked at of the principal. */
    reads?: boolean;
  };
}

const body = {
  type: 'object',
  required: ['query'],
  properties: { query: { type: 'string' }, operationName: { type: ['string', 'null'] } },
};

/**
 * A subgraph as a server of its own, for gateways of the same installation. It answers whoever carries a service token
 * and nobody else; `listen` is the caller's.
 */
export function serveSubgraph(definition: SubgraphDefinition, runtime: Runtime): FastifyInstance {
  const schema = buildSubgraph(definition, runtime);
  const readToken = serviceTokenReader(runtime.secrets, 'subgraph');
  const server = fastify({ bodyLimit: 10_000_000, forceCloseConnections: 'idle' });

  server.post<{ Body: SubgraphRequest }>('/graphql', { schema: { body } }, async (request, reply) => {
    const call = readToken(request.headers[serviceTokenHeader]);
    if (call === null) {
      // No GraphQL result: a gateway would hand it on as if the client had forgotten to sign in.
      const message = 'Only a gateway of this installation may ask: the service token is missing, expired or forged.';
      return reply.code(401).type('text/plain; charset=utf-8').send(message);
    }
    const { query, operationName, variables, extensions } = request.body;
    const operation = { query, operationName, variables, rootValue: readRoot(extensions?.root) };
    const caller = { ...call, requestId: requestId(request.headers['x-request-id']) };
    return serverSpan('POST /graphql', request.headers, { 'guardian.subgraph': definition.name }, async () => {
      const ctx = await createContext(runtime, caller);
      if (extensions?.reads !== true) return executeOperation(schema, operation, ctx, runtime.log);
      const watched = watchedContext(ctx);
      const result = await executeOperation(schema, operation, watched, runtime.log);
      const { seen, notes } = watched.reads;
      return { ...result, extensions: { reads: [...seen], notes } };
    });
  });

  server.get('/healthz', () => ({ status: 'ok', subgraph: definition.name }));
  server.get('/metrics', async (_request, reply) => reply.type('text/plain').send(await metrics().prometheus()));
  return server;
}
