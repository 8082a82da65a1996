import type { IncomingHttpHeaders } from 'node:http';

/** Headers that a page of another site can't send before the browser has asked us. */
const proofs = ['guardian-csrf', 'apollo-require-preflight', 'x-apollo-operation-name', 'authorization'] as const;

/**
 * Whether a browser would have asked us before it sent this for a page of another site. If not, we do not execute it, not
 * even a query: its answer can't be read there, but how long it took can.
 */
export function isPreflighted(headers: IncomingHttpHeaders): boolean {
  if (proofs.some((name) => headers[name] !== undefined)) return true;
  const [type] = (headers['content-type'] ?? '').split(';');
  return type !== undefined && type.trim() !== '' && !simpleTypes.has(type.trim().toLowerCase());
}

const simpleTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
