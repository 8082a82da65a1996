import { changeAccess } from '@guardian/platform/access';
import { setErasure } from '@guardian/platform/entry';
import { frozen } from '@guardian/platform/events';
import type { RequestContext } from '@guardian/platform/subgraph';
import { actAsOwner } from './act-as-owner.ts';
import { organizationRestored } from './events.ts';
import type { Organization } from './organization.ts';
import { touchOrganization } from './queries.ts';

/** Brings back an organization that waits to be erased. Throws FORBIDDEN (no owner, or it is gone). */
export async function restoreOrganization(ctx: RequestContext, organizationId: string): Promise<Organization> {
  const there = await actAsOwner(ctx, organizationId);
  return changeAccess(there, async (tx) => {
    await setErasure(tx, null);
    const organization = await touchOrganization(tx);
    tx.record(
      organizationRestored({
        id: organization.id,
        version: organization.version,
        payload: { organization: frozen(organization) },
      }),
    );
    return organization;
  });
}
