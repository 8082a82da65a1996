import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a socket or stream may be opened with the caller's cookie: not by a page of another site. Browsers name the
 * origin of every socket and, of a same-origin stream, at least the relation; whoever sends neither is no browser.
 */
export function mayUseCookie(headers: IncomingHttpHeaders, own: URL): boolean {
  if (headers.cookie === undefined) return true;
  if (headers.origin !== undefined) return headers.origin === own.origin;
  const relation = headers['sec-fetch-site'];
  return relation === undefined || relation === 'same-origin' || relation === 'none';
}
