import { fastifyApolloHandler } from '@as-integrations/fastify';
import { forbidden, unauthenticated } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import type { FastifyInstance } from 'fastify';
import { credentialOf } from '../admission/credential.ts';
import { isForgeable } from '../admission/forgeable.ts';
import { requestContext } from '../admission/request.ts';
import type { GatewayContext } from '../execute/gateway-context.ts';
import type { Graph } from '../execute/graph.ts';
import { inRequest } from '../execute/request-scope.ts';

/** `/graphql` by GET and POST. A browser that opens it is sent to GraphiQL. */
export function graphqlRoutes(server: FastifyInstance, graph: Graph, runtime: Runtime): void {
  const contexts = new WeakMap<object, GatewayContext>();
  const handler = fastifyApolloHandler(graph.server, {
    context: async (request) => contexts.get(request.raw) as GatewayContext,
  });

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      const search = request.query as Record<string, unknown>;
      if (request.method === 'GET' && search.query === undefined && request.headers.accept?.includes('text/html')) {
        return reply.redirect('/developer/graphiql');
      }
      // Before Apollo Server, so that a bad key is 401 and nothing else.
      const ctx = await requestContext(runtime, request);
      contexts.set(request.raw, { ctx, forgeable: isForgeable(credentialOf(request.headers), request.headers) });
      return inRequest(request.id, () => handler.call(server, request, reply));
    },
  });

  server.get('/schema.graphql', async (request, reply) => {
    const { rights, principal } = await requestContext(runtime, request);
    if (!rights.may('schema.read')) throw schemaRefusal(principal.kind === 'anonymous');
    return reply
      .type('application/graphql; charset=utf-8')
      .header('content-disposition', 'inline; filename="schema.graphql"')
      .send(graph.supergraph.apiSdl);
  });
}

function schemaRefusal(anonymous: boolean): Error {
  return anonymous
    ? unauthenticated('Sign in or send an API key to read the schema.')
    : forbidden('Reading the schema needs the permission schema.read.', { permission: 'schema.read' });
}
