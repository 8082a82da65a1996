import { StartError } from '@guardian/platform/environment';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { Configuration } from './configuration.ts';

/** Addresses of the subgraphs, by name, as the supergraph or the configuration gives them. Throws a StartError. */
export function subgraphUrls(sdl: string, configuration: Configuration): Map<string, URL> {
  const urls = new Map<string, URL>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const graph = value.directives?.find(({ name }) => name.value === 'join__graph');
      const given = Object.fromEntries(
        (graph?.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
      );
      const name = String(given.name);
      urls.set(name, addressOf(name, given.url, configuration));
    }
  }
  if (urls.size === 0) {
    throw new StartError('The text is no supergraph of Federation 2: it has no enum join__Graph. Compose it first.');
  }
  return urls;
}

function addressOf(name: string, given: unknown, configuration: Configuration): URL {
  const { url } = configuration(name);
  if (url !== undefined) return url;
  const own = typeof given === 'string' ? URL.parse(given) : null;
  if (own !== null && /^https?:$/.test(own.protocol)) return own;
  throw new StartError(
    `The subgraph "${name}" has the address "${String(given ?? '')}" in the supergraph; give it one by --config: { "subgraphs": { "${name}": { "url": "http://…" } } }.`,
  );
}
