import type { IncomingHttpHeaders } from 'node:http';
import type { ClientName } from '@guardian/platform/history';

const longest = 100;

/** The client that a request comes from, as it says itself in the headers of Apollo's clients or of others'. */
export function clientOf(headers: IncomingHttpHeaders): ClientName {
  return clientNamed((name) => headers[`apollographql-client-${name}`] ?? headers[`graphql-client-${name}`]);
}

/** The same from the payload of a socket's `connection_init`; what it leaves out the upgrade request may have said. */
export function socketClient(payload: Record<string, unknown>, upgrade: ClientName): ClientName {
  const said = clientNamed((name) => payload[`apollographql-client-${name}`] ?? payload[`graphql-client-${name}`]);
  return said.name === '' ? upgrade : said;
}

function clientNamed(read: (name: 'name' | 'version') => unknown): ClientName {
  const text = (value: unknown) =>
    typeof value === 'string'
      ? value
          .replaceAll(/\p{Cc}/gu, '')
          .trim()
          .slice(0, longest)
      : '';
  const name = text(read('name'));
  return { name, version: name === '' ? '' : text(read('version')) };
}
