import { refusalError } from '@guardian/platform/entry';
import { CodedError } from '@guardian/platform/errors';
import type { Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import type { FastifyInstance } from 'fastify';
import { credentialOf } from '../admission/credential.ts';
import { requestContext } from '../admission/request.ts';
import { admitRequest } from '../http/rate-limit-headers.ts';

/** What subgraphs serve beside the graph, under `/api`, with `request.guardian` saying who asks. */
export async function subgraphRoutes(
  server: FastifyInstance,
  definitions: readonly SubgraphDefinition[],
  runtime: Runtime,
): Promise<void> {
  await server.register(
    async (scope) => {
      scope.decorateRequest('guardian');
      scope.addHook('onRequest', async (request, reply) => {
        const changes = request.method !== 'GET' && request.method !== 'HEAD';
        // An upload is no JSON, so the header alone tells our pages from those of another site.
        const proven = request.headers['guardian-csrf'] !== undefined;
        if (changes && !proven && credentialOf(request.headers).kind === 'session') {
          throw new CodedError('CSRF', 'A change with a session cookie needs the header `Guardian-CSRF: 1`.');
        }
        request.guardian = await requestContext(runtime, request);
        const { principal } = request.guardian;
        if (principal.kind === 'user' && principal.refusal !== undefined) throw refusalError(principal.refusal);
        await admitRequest(runtime.limits, request.guardian, reply);
      });
      for (const { routes } of definitions) if (routes) await scope.register(async (own) => routes(own, runtime));
    },
    { prefix: '/api' },
  );
}
