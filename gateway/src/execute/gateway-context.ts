import type { RequestContext } from '@guardian/platform/subgraph';

/** What travels with an operation through the gateway. Subgraphs see `ctx` only. */
export interface GatewayContext {
  ctx: RequestContext;
  /** The caller is known by a cookie alone, and nothing proves that our own pages sent the request. */
  forgeable: boolean;
}
