import { changeAccess, type InviteRow, invitesByIds, withdrawInvite } from '@guardian/platform/access';
import { conflict, notFound } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { inviteRevoked } from './events.ts';

/** Withdraws a pending invite. Throws NOT_FOUND, or CONFLICT if it has been accepted; withdrawing again changes nothing. */
export function revokeInvite(ctx: OrganizationContext, id: string): Promise<InviteRow> {
  return changeAccess(
    ctx,
    async (tx) => {
      const withdrawn = await withdrawInvite(tx, { id });
      if (withdrawn !== null) {
        tx.record(inviteRevoked({ id, version: withdrawn.version, payload: { invite: frozen(withdrawn) } }));
        return withdrawn;
      }
      const [invite] = await invitesByIds(tx.db, tx.organizationId, [id]);
      if (invite === undefined) throw notFound('There is no such invite in this organization.');
      if (invite.acceptedAt !== null) throw conflict('This invite was accepted: remove the member instead.');
      return invite;
    },
    { verb: 'revokeInvite', input: id },
  );
}
