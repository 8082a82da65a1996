import { auditNotesOf } from '@guardian/platform/audit';
import { type CodedError, forbidden, unauthenticated } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { span } from '@guardian/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import { clientOf } from '../admission/client-name.ts';
import { credentialOf } from '../admission/credential.ts';
import { isForgeable } from '../admission/forgeable.ts';
import { requestContext } from '../admission/request.ts';
import type { Graph } from '../execute/graph.ts';
import { admitRequest, rateLimitHeaders } from '../http/rate-limit-headers.ts';
import { serveGraphql } from '../http/serve-graphql.ts';

/** `/graphql` by GET and POST. A browser that opens it is sent to GraphiQL. */
export function graphqlRoutes(server: FastifyInstance, graph: Graph, runtime: Runtime): void {
  serveGraphql(server, {
    url: '/graphql',
    browserPath: '/developer/graphiql',
    async open(request, reply) {
      const ctx = await span('gateway.admission', {}, () => requestContext(runtime, request));
      const forgeable = isForgeable(credentialOf(request.headers), request.headers);
      const mayMutate = request.method !== 'GET';
      const limited = rateLimitHeaders(reply);
      const client = clientOf(request.headers);
      const door = (signal: AbortSignal) => ({ forgeable, mayMutate, signal, limited, client, asText: true });
      return {
        whole: (operation, signal) => graph.execute(operation, ctx, door(signal)),
        inParts: (operation, signal) => graph.executeIncrementally(operation, ctx, door(signal)),
      };
    },
  });

  server.get('/schema.graphql', async (request, reply) => {
    const ctx = await requestContext(runtime, request);
    await admitRequest(runtime.limits, ctx, reply);
    const { rights, principal } = ctx;
    if (!rights.may('schema.read')) {
      const refusal = schemaRefusal(principal.kind === 'anonymous');
      auditNotesOf(ctx.database)?.refused(ctx, { field: 'schema' }, refusal);
      throw refusal;
    }
    return reply
      .type('application/graphql; charset=utf-8')
      .header('content-disposition', 'inline; filename="schema.graphql"')
      .send(graph.supergraph.apiSdl);
  });
}

function schemaRefusal(anonymous: boolean): CodedError {
  return anonymous
    ? unauthenticated('Sign in or send an API key to read the schema.')
    : forbidden('Reading the schema needs the permission schema.read.', { permission: 'schema.read' });
}
