import { changeAccess } from '@guardian/platform/access';
import { setErasure } from '@guardian/platform/entry';
import { conflict, InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { actAsOwner } from './act-as-owner.ts';
import { organizationDeletionScheduled } from './events.ts';
import { findOrganization, touchOrganization } from './queries.ts';
import { requireConfirmed } from './require-confirmed.ts';

/** How long an organization can be brought back. */
export const graceDays = 30;

/**
 * Closes the organization at once, for everybody and every key, and has it erased after 30 days.
 * Throws FORBIDDEN (no owner), STEP_UP_REQUIRED, InvalidInput (the slug is not its own).
 */
export async function deleteOrganization(ctx: OrganizationContext, input: { slug: string }): Promise<Date> {
  const there = await actAsOwner(ctx, ctx.organizationId);
  await requireConfirmed(ctx);
  const own = await findOrganization(there.db, there.organizationId);
  if (own === null) throw conflict('This organization is gone.');
  if (input.slug.trim() !== own.slug) {
    const message = `Type ${own.slug}, the short name of this organization, to delete it.`;
    throw new InvalidInput([{ path: ['slug'], code: 'NOT_CONFIRMED', message }]);
  }
  const eraseAfter = new Date(Date.now() + graceDays * 24 * 60 * 60 * 1_000);
  await changeAccess(there, async (tx) => {
    await setErasure(tx, eraseAfter);
    const organization = await touchOrganization(tx);
    const payload = { organization: frozen(organization), eraseAfter: eraseAfter.toISOString() };
    tx.record(organizationDeletionScheduled({ id: organization.id, version: organization.version, payload }));
  });
  return eraseAfter;
}
