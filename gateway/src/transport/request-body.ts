import type { SubgraphOperation } from '@guardian/platform/subgraph';

/** Plans are kept, and with them the texts of their fetches: what never changes of a request is written once. */
const beginnings = new Map<string, string>();
/** Characters of beginnings that are kept. */
const capacity = 4_000_000;
let held = 0;

function beginning(query: string, operationName: string | undefined): string {
  const known = beginnings.get(query);
  if (known !== undefined) return known;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const text = `{"query":${JSON.stringify(query)}${name}`;
  if (held + text.length > capacity) {
    beginnings.clear();
    held = 0;
  }
  held += text.length;
  beginnings.set(query, text);
  return text;
}

/** The body of a POST, as GraphQL over HTTP wants it. A text names its operation, so that it is always the same one. */
export function requestBody({ query, operationName, variables }: SubgraphOperation, extensions?: object): string {
  let body = beginning(query, operationName);
  if (variables !== undefined && Object.keys(variables).length > 0) body += `,"variables":${JSON.stringify(variables)}`;
  if (extensions !== undefined) body += `,"extensions":${JSON.stringify(extensions)}`;
  return `${body}}`;
}

/** What a fetch does, by how its text begins; planners write it so. Anything unclear counts as a change. */
export function operationKind(query: string): 'query' | 'mutation' | 'subscription' {
  if (/^\s*(query\b|\{)/.test(query)) return 'query';
  return /^\s*subscription\b/.test(query) ? 'subscription' : 'mutation';
}
