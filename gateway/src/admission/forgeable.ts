import type { IncomingHttpHeaders } from 'node:http';
import type { Credential } from './credential.ts';

/**
 * Whether a page of another site could have made the browser send this request: it is known by a cookie alone, and has
 * none of the headers that a browser sends across sites only after asking us.
 */
export function isForgeable(credential: Credential, headers: IncomingHttpHeaders): boolean {
  if (credential.kind !== 'session') return false;
  const json = headers['content-type']?.startsWith('application/json') ?? false;
  const proven = headers['guardian-csrf'] !== undefined || headers['apollo-require-preflight'] !== undefined;
  return !(json && proven);
}
