import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Milliseconds between two looks at which connections are left. */
const look = 50;

/**
 * Closes a server as soon as the requests that run are answered. Connections that fall idle meanwhile are closed, and so
 * are those on which nothing was ever asked, as browsers open them in advance: Node would wait a minute for these.
 *
 * @returns To be called when the server shall close.
 */
export function closing(server: FastifyInstance): () => Promise<void> {
  const http: Server = server.server;
  let running = 0;
  http.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
  });
  return async () => {
    const sweep = setInterval(() => (running === 0 ? http.closeAllConnections() : http.closeIdleConnections()), look);
    await server.close();
    clearInterval(sweep);
  };
}
