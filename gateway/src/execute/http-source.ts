import type { RequestContext, Runtime } from '@guardian/platform/subgraph';
import { serviceTokenHeader, serviceTokens, writeRoot } from '@guardian/platform/subgraph';
import { subgraphSource } from '../transport/subgraph-source.ts';
import type { Source } from './source.ts';

/** A subgraph of the product in another process, called with a short-lived token that names the principal. */
export function httpSource(name: string, address: URL, { secrets, log }: Pick<Runtime, 'secrets' | 'log'>): Source {
  const endpoint = address.pathname === '/' ? new URL('/graphql', address) : address;
  const tokenFor = serviceTokens(secrets, 'subgraph');
  const source = subgraphSource<RequestContext>({
    name,
    endpoint,
    log,
    identity: (ctx) => [serviceTokenHeader, tokenFor(ctx)],
    extensions: ({ rootValue }) => (rootValue === undefined ? undefined : { root: writeRoot(rootValue) }),
  });
  return {
    ...source,
    isReady: () =>
      fetch(new URL('/healthz', endpoint), { signal: AbortSignal.timeout(1_000) }).then(
        (response) => response.ok,
        () => false,
      ),
  };
}
