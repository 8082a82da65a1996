import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What pages of ours may load. Scripts come from our own files only; Mantine and Monaco place styles inline. A text: Helmet
 * would write it anew for each answer.
 */
export function contentSecurityPolicy(own: URL): string {
  const socket = `${own.protocol === 'https:' ? 'wss' : 'ws'}://${own.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${socket}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';');
}

/** The other headers of every answer. */
export function securityHeaders(own: URL): FastifyHelmetOptions {
  const secure = own.protocol === 'https:';
  return {
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  };
}
