import { type FastifyInstance, fastify } from 'fastify';
import { metrics } from '../telemetry/index.ts';
import { buildSubgraph } from './build-subgraph.ts';
import { createContext } from './create-context.ts';
import type { SubgraphDefinition } from './definition.ts';
import { type RootMessage, readRoot } from './event-root.ts';
import { executeOperation } from './execute-operation.ts';
import type { Runtime } from './runtime.ts';
import { readServiceToken, serviceTokenHeader } from './service-token.ts';

interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: { root?: RootMessage };
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
  const server = fastify({ bodyLimit: 10_000_000, forceCloseConnections: 'idle' });

  server.post<{ Body: SubgraphRequest }>('/graphql', { schema: { body } }, async (request, reply) => {
    const call = readServiceToken(runtime.secrets, 'subgraph', request.headers[serviceTokenHeader]);
    if (call === null) {
      const message = 'Only a gateway of this installation may ask: the service token is missing, expired or forged.';
      return reply.code(401).send({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    const { query, operationName, variables, extensions } = request.body;
    const operation = { query, operationName, variables, rootValue: readRoot(extensions?.root) };
    return executeOperation(schema, operation, await createContext(runtime, call), runtime.log);
  });

  server.get('/healthz', () => ({ status: 'ok', subgraph: definition.name }));
  server.get('/metrics', async (_request, reply) => reply.type('text/plain').send(await metrics().prometheus()));
  return server;
}
