import type { Runtime } from '@guardian/platform/subgraph';
import { mintServiceToken, serviceTokenHeader, writeRoot } from '@guardian/platform/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import type { Source } from './source.ts';

/** Milliseconds a subgraph may take for one fetch. */
const patience = 15_000;

/** A subgraph in another process, called with a short-lived token that names the principal. */
export function httpSource(name: string, address: URL, { secrets, log }: Pick<Runtime, 'secrets' | 'log'>): Source {
  const endpoint = address.pathname === '/' ? new URL('/graphql', address) : address;
  return {
    isReady: () =>
      fetch(new URL('/healthz', endpoint), { signal: AbortSignal.timeout(1_000) }).then(
        (response) => response.ok,
        () => false,
      ),
    async execute(operation, ctx) {
      const { requestId, principal, idempotencyKey, ipAddress, userAgent } = ctx;
      const call = { requestId, principal, idempotencyKey, ipAddress, userAgent };
      try {
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            [serviceTokenHeader]: mintServiceToken(secrets, 'subgraph', call),
          },
          body: JSON.stringify({
            query: operation.query,
            operationName: operation.operationName,
            variables: operation.variables,
            extensions: { root: writeRoot(operation.rootValue) },
          }),
          signal: AbortSignal.timeout(patience),
        });
        if (response.ok) return (await response.json()) as FormattedExecutionResult;
        throw new Error(`${endpoint.href} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
      } catch (error) {
        log.warn({ err: error, requestId, subgraph: name }, 'subgraph does not answer');
        return unavailable(name);
      }
    },
  };
}

function unavailable(name: string): FormattedExecutionResult {
  const message = `The part "${name}" of the graph does not answer. Try again.`;
  return { errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name } }] };
}
