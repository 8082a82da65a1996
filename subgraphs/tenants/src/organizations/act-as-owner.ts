import { isOwner } from '@guardian/platform/access';
import { forbidden } from '@guardian/platform/errors';
import { type OrganizationContext, type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { actIn, personOf } from './act-in.ts';

/**
 * The request in an organization that the caller owns but may not be let into at the moment. Throws FORBIDDEN, the same
 * whether the organization is another's or does not exist; WRONG_REGION where it is kept in another region.
 */
export async function actAsOwner(ctx: RequestContext, organizationId: string): Promise<OrganizationContext> {
  const { access } = runtimeOf(ctx);
  const { memberships } = await access.personOf(personOf(ctx).userId);
  const place = memberships.find((each) => each.organizationId === organizationId);
  if (place !== undefined) {
    const there = actIn(ctx, organizationId, place.principalId);
    if (await isOwner(there.db, organizationId, place.principalId)) {
      await access.entry.requireServed(organizationId);
      return there;
    }
  }
  throw forbidden('This needs an owner of the organization.');
}
