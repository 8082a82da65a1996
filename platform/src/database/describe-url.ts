/** A connection URL for messages: host, port and database, never the login's password. */
export function describeUrl(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${pathname.slice(1) || 'postgres'} at ${hostname}:${port || '5432'}`;
  } catch {
    return 'of DATABASE_URL (which is no URL)';
  }
}
