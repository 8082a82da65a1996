import type { RequestContext } from './context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as admission resolved it. Set on every request under `/api`. */
    guardian: RequestContext;
  }
}
