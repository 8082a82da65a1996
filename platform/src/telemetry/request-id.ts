import { randomUUID } from 'node:crypto';

/** An id for a request: the caller's `X-Request-Id` if it is short and plain, else a new one. */
export function requestId(given?: string | string[]): string {
  return typeof given === 'string' && /^[\w.:-]{8,80}$/.test(given) ? given : randomUUID();
}
