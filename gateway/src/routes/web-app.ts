import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { notFound } from '@guardian/platform/errors';
import type { FastifyInstance } from 'fastify';
import { loopbackRedirect } from '../admission/loopback.ts';

/** Where the build of the web app lies. */
export const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const apiPaths = /^\/(graphql|api|healthz|readyz|metrics|schema\.graphql)(\/|\?|$)/;

/** The built web app: hashed files for ever, its page never from a cache, and that page for every other path. */
export async function webAppRoutes(server: FastifyInstance, own: URL, folder = webFolder): Promise<void> {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || apiPaths.test(request.url)) return;
    const target = loopbackRedirect(request.headers.host, request.url, own);
    if (target !== null) return reply.redirect(target, 307);
  });

  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await server.register(fastifyStatic, {
      root: folder,
      index: 'index.html',
      cacheControl: false,
      setHeaders(reply, path) {
        const hashed = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }

  server.setNotFoundHandler(async (request, reply) => {
    const page = (request.method === 'GET' || request.method === 'HEAD') && !apiPaths.test(request.url);
    // A missing file is missing; only what looks like a page of the app gets the app.
    const [path = ''] = request.url.split('?');
    if (!page || /\.\w+$/.test(path)) throw notFound(`There is nothing at ${path}.`);
    if (built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(503).type('text/plain').send('The web app is not built: start with `npm start`.\n');
  });
}
