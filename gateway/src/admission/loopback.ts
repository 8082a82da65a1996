const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where a page request belongs when it came by another loopback name than the configured one, e.g. 127.0.0.1 for
 * localhost: cookies are bound to one name. Null when it is right as it is.
 */
export function loopbackRedirect(host: string | undefined, path: string, own: URL): string | null {
  if (host === undefined || !URL.canParse(`http://${host}`) || !loopbackNames.has(own.hostname)) return null;
  const asked = new URL(`http://${host}`);
  if (asked.hostname === own.hostname || !loopbackNames.has(asked.hostname)) return null;
  // A path such as `//evil.example` must not become another host.
  return `${own.origin}${path.startsWith('/') ? path : `/${path}`}`;
}
