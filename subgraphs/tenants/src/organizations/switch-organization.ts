import { notFound } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { actIn, personOf } from './act-in.ts';
import type { Organization } from './organization.ts';
import { findOrganization } from './queries.ts';

/** Makes one of the caller's organizations the default of their session. Throws NOT_FOUND where they don't belong, WRONG_REGION. */
export async function switchOrganization(ctx: RequestContext, organizationId: string): Promise<Organization> {
  const { userId, sessionId } = personOf(ctx);
  const { access, identity } = runtimeOf(ctx);
  const { memberships } = await access.personOf(userId);
  const membership = memberships.find((place) => place.organizationId === organizationId);
  const organization =
    membership === undefined
      ? null
      : await findOrganization(actIn(ctx, organizationId, membership.principalId).db, organizationId);
  if (organization === null) throw notFound('You belong to no such organization.');
  await access.entry.requireServed(organizationId);
  await identity.setDefaultOrganization(sessionId, organizationId);
  return organization;
}
