import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from '../organizations/index.ts';

/** Ends all of the caller's sessions but that of the request. Returns their ids. */
export function revokeOtherSessions(ctx: RequestContext): Promise<string[]> {
  const { userId, sessionId } = personOf(ctx);
  return runtimeOf(ctx).identity.revokeOtherSessions(userId, sessionId);
}
