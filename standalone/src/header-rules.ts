import type { IncomingHttpHeaders } from 'node:http';
import type { StartError } from '@guardian/platform/environment';

/** Which headers of a client's request a subgraph gets. */
export interface HeaderRules {
  /** Names in lower case; one with `*` at its end stands for all that begin so. */
  propagate: string[];
  /** Sent always, in place of what the client sent under the name. */
  set: [name: string, value: string][];
}

/**
 * What says who asks, in which language, and which trace it belongs to. No cookies: a subgraph that wants them has to be
 * protected from requests that other sites make a browser send.
 */
export const defaultPropagation = ['authorization', 'accept-language', 'traceparent', 'tracestate', 'baggage'];

/** Of one connection or one body; a client's would be wrong, or worse, for the call that the gateway makes. */
const forbidden =
  /^(accept|accept-encoding|connection|content-.*|date|expect|host|http2-settings|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|x-request-id)$/;
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

type Problem = (key: string, problem: string) => StartError;

/** Checks rules as they were written; throws what `problem` makes of the first that is wrong. */
export function readHeaderRules(given: { propagate: unknown; set: unknown }, problem: Problem): HeaderRules {
  const propagate = given.propagate ?? defaultPropagation;
  if (!Array.isArray(propagate) || !propagate.every((name) => typeof name === 'string' && token.test(name))) {
    throw problem('propagate', 'must be a list of names of headers, such as ["authorization", "x-tenant-*"]');
  }
  const names = propagate.map((name: string) => name.toLowerCase());
  const refused = names.find((name) => forbidden.test(name) || name.slice(0, -1).includes('*'));
  if (refused !== undefined) {
    throw problem('propagate', `holds "${refused}", which the gateway has to send by itself or can't match`);
  }
  const set = Object.entries(given.set ?? {}).map(([name, value]): [string, string] => {
    if (!token.test(name) || forbidden.test(name.toLowerCase())) {
      throw problem('set', `holds "${name}", which can't be set`);
    }
    if (typeof value !== 'string' || /[\r\n\0]/.test(value)) throw problem('set', `needs text for "${name}"`);
    return [name.toLowerCase(), value];
  });
  return { propagate: names, set };
}

/** The headers for a subgraph, names and values in turns, always in the same order for the same request. */
export function headersFor({ propagate, set }: HeaderRules, incoming: IncomingHttpHeaders): string[] {
  const headers: string[] = [];
  const put = (name: string) => {
    const value = incoming[name];
    if (value === undefined || forbidden.test(name) || set.some(([own]) => own === name)) return;
    headers.push(name, Array.isArray(value) ? value.join(', ') : value);
  };
  for (const name of propagate) {
    if (!name.endsWith('*')) put(name);
    else for (const each of Object.keys(incoming)) if (each.startsWith(name.slice(0, -1))) put(each);
  }
  for (const [name, value] of set) headers.push(name, value);
  return headers;
}
