import type { SessionInfo } from '@guardian/platform/identity';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from '../organizations/index.ts';

/** The caller's live sessions, the latest used first. */
export function listSessions(ctx: RequestContext): Promise<SessionInfo[]> {
  return runtimeOf(ctx).identity.listSessions(personOf(ctx).userId);
}
