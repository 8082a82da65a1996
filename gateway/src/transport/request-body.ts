import type { SubgraphOperation } from '@guardian/platform/subgraph';

/** What never changes of a request, by the fetch of a plan: written once, and kept as long as the plan is. */
const beginnings = new WeakMap<object, string>();

function beginning({ query, operationName, fetch }: SubgraphOperation): string {
  const known = fetch && beginnings.get(fetch);
  if (known !== undefined) return known;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const text = `{"query":${JSON.stringify(query)}${name}`;
  if (fetch !== undefined) beginnings.set(fetch, text);
  return text;
}

/** The body of a POST, as GraphQL over HTTP wants it. */
export function requestBody(operation: SubgraphOperation, extensions?: object): string {
  const { variables } = operation;
  let body = beginning(operation);
  if (variables !== undefined && Object.keys(variables).length > 0) body += `,"variables":${JSON.stringify(variables)}`;
  if (extensions !== undefined) body += `,"extensions":${JSON.stringify(extensions)}`;
  return `${body}}`;
}

/** What a fetch does, by how its text begins; planners write it so. Anything unclear counts as a change. */
export function operationKind(query: string): 'query' | 'mutation' | 'subscription' {
  if (/^\s*(query\b|\{)/.test(query)) return 'query';
  return /^\s*subscription\b/.test(query) ? 'subscription' : 'mutation';
}
