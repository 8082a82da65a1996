import type { Runtime } from '@guardian/platform/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientAddress } from '../admission/client-address.ts';

/**
 * `/api/auth/*`: sign-in and what belongs to it. In a scope of its own, because its library reads the body itself.
 */
export async function identityRoutes(server: FastifyInstance, runtime: Runtime): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 64_000 }, (_request, body, done) =>
      done(null, body),
    );

    scope.all('/api/auth/*', async (request, reply) => {
      const { url, trustedProxies } = runtime.environment;
      const response = await runtime.identity.handle(
        webRequest(request, url),
        clientAddress(request.raw, trustedProxies),
      );
      reply.code(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
      // Joined into one line, cookies could not be told apart any more.
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(response.body === null ? null : Buffer.from(await response.arrayBuffer()));
    });
  });
}

/** The same request for a library of the web platform: under our own name. */
function webRequest(request: FastifyRequest, own: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const each of value ?? []) headers.append(name, each);
  }
  headers.set('x-request-id', request.id);
  headers.set('host', own.host);
  headers.delete('content-length');
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : undefined;
  return new Request(new URL(request.url, own), {
    method: request.method,
    headers,
    ...(body === undefined || request.method === 'GET' || request.method === 'HEAD' ? {} : { body }),
  });
}
