import type { Reads } from '@guardian/platform/access';
import type { SharedNote } from '@guardian/platform/audit';
import type { RequestContext, Runtime } from '@guardian/platform/subgraph';
import { serviceTokenHeader, serviceTokens, writeRoot } from '@guardian/platform/subgraph';
import type { FormattedExecutionResult } from 'graphql';
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
    identity: (ctx) => [serviceTokenHeader, tokenFor(callOf(ctx))],
    extensions({ rootValue }, { reads }) {
      if (rootValue === undefined && reads === undefined) return undefined;
      return { ...(rootValue === undefined ? {} : { root: writeRoot(rootValue) }), ...(reads ? { reads: true } : {}) };
    },
  });
  return {
    ...source,
    async execute(operation, ctx) {
      const result = await source.execute(operation, ctx);
      const { reads } = ctx as RequestContext;
      return reads === undefined ? result : noted(result, reads);
    },
    isReady: () =>
      fetch(new URL('/healthz', endpoint), { signal: AbortSignal.timeout(1_000) }).then(
        (response) => response.ok,
        () => false,
      ),
  };
}

/** The principal itself: to name it to another process is not to look at it. */
function callOf(ctx: RequestContext): RequestContext {
  return ctx.reads === undefined ? ctx : { ...ctx, principal: ctx.reads.principal };
}

/** The result, after noting what the subgraph has looked at of the principal, and what it would tell the audit log. */
function noted({ extensions, ...result }: FormattedExecutionResult, reads: Reads): FormattedExecutionResult {
  reads.add((extensions?.reads as [string, string][] | undefined) ?? []);
  reads.notes.push(...((extensions?.notes as SharedNote[] | undefined) ?? []));
  return result;
}
