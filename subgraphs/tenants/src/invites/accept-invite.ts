import {
  addMember,
  changeAccess,
  findInvite,
  lockMemberships,
  mayGive,
  membersByUserIds,
  useInvite,
} from '@guardian/platform/access';
import { createTenantReader, uuidv7 } from '@guardian/platform/database';
import { forbidden, InvalidInput, unauthenticated } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import type { Profile } from '@guardian/platform/identity';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { actIn, findOrganization, type Organization, personOf } from '../organizations/index.ts';
import { inviteAccepted } from './events.ts';

/**
 * Makes the caller a member of the organization that the mailed token stands for.
 * Whoever invited must still be able to: an invite gives no more than its maker could give at this moment.
 * Throws InvalidInput (unknown, used, withdrawn or expired token), FORBIDDEN (invited at another address, or by somebody
 * who could not invite to this role any more), CONFLICT (a member already), WRONG_REGION.
 */
export async function acceptInvite(ctx: RequestContext, token: string): Promise<Organization> {
  const { userId } = personOf(ctx);
  const invite = await findInvite(ctx.database, token);
  if (invite === null) throw gone();
  const profile = await requireInvited(ctx, userId, invite.email);
  const { organizationId } = invite;
  await runtimeOf(ctx).access.entry.requireServed(organizationId);
  const former = await membersByUserIds(createTenantReader(ctx.database, organizationId), organizationId, [userId]);
  const principalId = former[0]?.id ?? uuidv7();
  const acting = actIn(ctx, organizationId, principalId);
  await changeAccess(acting, async (tx) => {
    await lockMemberships(tx);
    const used = await useInvite(tx, invite.id);
    if (used === null || used.roleId === null) throw gone();
    if (used.invitedBy !== null && !(await mayGive(tx, used.invitedBy, 'invite.create', used.roleId))) {
      const message = 'Whoever invited you can no longer invite to this role. Ask the organization for a new invite.';
      throw forbidden(message, { reason: 'INVITER_LOST_RIGHTS' });
    }
    tx.record(inviteAccepted({ id: used.id, version: used.version, payload: { invite: frozen(used) } }));
    const { name, email } = profile;
    await addMember(tx, { userId, name, email, roleIds: [used.roleId], principalId });
  });
  const organization = await findOrganization(acting.db, organizationId);
  if (organization === null) throw gone();
  return organization;
}

/** Whoever forwards a mail gives nobody else their place. */
async function requireInvited(ctx: RequestContext, userId: string, email: string): Promise<Profile> {
  const profile = (await runtimeOf(ctx).identity.profiles([userId])).get(userId);
  if (profile === undefined) throw unauthenticated('This account no longer exists.');
  if (profile.email !== email) {
    throw forbidden(`This invite is for ${email}: sign in with that address to accept it.`, {
      reason: 'OTHER_ADDRESS',
    });
  }
  if (!profile.emailVerified) throw forbidden('Confirm your e-mail address first.', { reason: 'NOT_VERIFIED' });
  return profile;
}

function gone(): InvalidInput {
  const message = 'This invite was used or withdrawn, or has expired. Ask for a new one.';
  return new InvalidInput([{ path: ['token'], code: 'NOT_FOUND', message }]);
}
