import type { IncomingHttpHeaders } from 'node:http';
import { serviceTokenHeader } from '@guardian/platform/subgraph';

/** What a caller shows of who they are. Sent once, resolved anew whenever access changes. */
export type Credential =
  | { kind: 'none' }
  | { kind: 'session'; cookie: string }
  | { kind: 'key'; secret: string }
  | { kind: 'service'; token: string };

/** The credential of a request. A key goes before a cookie, and a malformed `Authorization` is not passed over. */
export function credentialOf(headers: IncomingHttpHeaders): Credential {
  const token = headers[serviceTokenHeader];
  if (typeof token === 'string') return { kind: 'service', token };
  const { authorization, cookie } = headers;
  if (authorization !== undefined) return bearer(authorization);
  if (cookie !== undefined) return { kind: 'session', cookie };
  return { kind: 'none' };
}

/** A key from the text of an `Authorization` header; empty, so that it is refused, when it is no Bearer token. */
export function bearer(authorization: string): Credential {
  return { kind: 'key', secret: /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '' };
}

/** Organization that a request names by `Guardian-Organization`, id or slug; null for the session's default. */
export function organizationHeader(headers: IncomingHttpHeaders): string | null {
  const named = headers['guardian-organization'];
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : null;
}
