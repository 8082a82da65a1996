import type { RequestContext } from '@guardian/platform/subgraph';

/** What travels with an operation through Apollo's executor. */
export interface GatewayContext {
  ctx: RequestContext;
}
