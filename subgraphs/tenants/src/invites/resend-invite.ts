import {
  changeAccess,
  type InviteRow,
  inviteLifetime,
  lockMemberships,
  renewInvite,
  requireHeld,
} from '@guardian/platform/access';
import { notFound } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { inviteResent } from './events.ts';

/**
 * Mails the link of a pending or expired invite again, good for another 7 days.
 * Throws NOT_FOUND (used, withdrawn or unknown), FORBIDDEN (its role holds what the caller doesn't).
 */
export function resendInvite(ctx: OrganizationContext, id: string): Promise<InviteRow> {
  return changeAccess(
    ctx,
    async (tx) => {
      await lockMemberships(tx);
      const invite = await renewInvite(tx, runtimeOf(ctx).secrets, id, new Date(Date.now() + inviteLifetime));
      if (invite === null || invite.roleId === null)
        throw notFound('There is no pending invite of that id in this organization.');
      await requireHeld(ctx, tx, [invite.roleId]);
      tx.record(inviteResent({ id, version: invite.version, payload: { invite: frozen(invite) } }));
      return invite;
    },
    { verb: 'resendInvite', input: id },
  );
}
