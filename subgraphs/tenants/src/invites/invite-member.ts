import {
  changeAccess,
  type InviteRow,
  insertInvite,
  inviteLifetime,
  isMember,
  longestInviteLifetime,
  principalIdOf,
  requireHeld,
  requireRoles,
  withdrawInvite,
} from '@guardian/platform/access';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { inviteCreated, inviteRevoked } from './events.ts';

export interface InviteMemberInput {
  email: string;
  roleId: string;
  /** 7 days from now when absent, 30 at most. */
  expiresAt?: string | null | undefined;
}

/**
 * Makes an invite that works once, whose mail follows from its event; a pending one to the same address is replaced.
 * Throws InvalidInput, FORBIDDEN (a role that the caller doesn't hold).
 */
export function inviteMember(ctx: OrganizationContext, input: InviteMemberInput): Promise<InviteRow> {
  const check = new Check();
  const email = check.email(['input', 'email'], input.email, { required: true })?.toLowerCase() ?? '';
  const expiresAt = checkExpiry(check, input.expiresAt);
  check.done();
  return changeAccess(
    ctx,
    async (tx) => {
      const [roleId = ''] = await requireRoles(tx, [input.roleId], ['input', 'roleId']);
      await requireHeld(ctx, tx, [roleId]);
      if (await isMember(tx, email)) {
        const message = 'This address belongs to a member already.';
        throw new InvalidInput([{ path: ['input', 'email'], code: 'TAKEN', message }]);
      }
      const replaced = await withdrawInvite(tx, { email });
      if (replaced !== null) tx.record(inviteRevoked(occurrence(replaced)));
      const invitedBy = principalIdOf(ctx.principal);
      const made = await insertInvite(tx, runtimeOf(ctx).secrets, { email, roleId, invitedBy, expiresAt });
      tx.record(inviteCreated(occurrence(made)));
      return made;
    },
    { verb: 'inviteMember', input },
  );
}

function checkExpiry(check: Check, given: string | null | undefined): Date {
  const expiresAt = given == null ? new Date(Date.now() + inviteLifetime) : new Date(given);
  const left = expiresAt.getTime() - Date.now();
  if (left <= 0 || left > longestInviteLifetime) {
    check.add(['input', 'expiresAt'], 'OUT_OF_RANGE', 'Choose an instant within the next 30 days.');
  }
  return expiresAt;
}

function occurrence(invite: InviteRow) {
  return { id: invite.id, version: invite.version, payload: { invite: frozen(invite) } };
}
