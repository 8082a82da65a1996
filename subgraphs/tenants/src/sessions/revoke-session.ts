import { notFound } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from '../organizations/index.ts';

/** Ends one of the caller's sessions. Returns the ids of those that ended. Throws NOT_FOUND. */
export async function revokeSession(ctx: RequestContext, id: string): Promise<string[]> {
  if (await runtimeOf(ctx).identity.revokeSession(personOf(ctx).userId, id)) return [id];
  throw notFound('You have no such session.');
}
